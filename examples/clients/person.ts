import type { Connect, Phone, SignIn, View } from './phone.ts';

/** A person, their client, and what its screen shows. */
export interface Person {
  readonly phone: Phone;
  /** The view on the screen, from which the person decides; null before they join. */
  shown(): View | null;
  /** Resolves when the view on the screen is one for which this holds; rejects after 5 seconds. */
  sees(what: string, holds: (view: View) => boolean): Promise<View>;
}

export function personWith(connect: Connect, signIn: SignIn): Person {
  let onScreen: View | null = null;
  let onShow = (): void => {};
  const phone = connect(signIn, (view) => {
    onScreen = view;
    onShow();
  });
  return {
    phone,
    shown: () => onScreen,
    sees(what, holds) {
      const { promise, resolve, reject } = Promise.withResolvers<View>();
      const timer = setTimeout(() => reject(new Error(`The screen never showed ${what}.`)), 5_000);
      onShow = () => {
        if (onScreen !== null && holds(onScreen)) resolve(onScreen);
      };
      onShow();
      return promise.finally(() => clearTimeout(timer));
    },
  };
}
