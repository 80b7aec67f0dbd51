import type { ChangeNotifier } from '../use-cases/ports.ts';
import { clockTopic } from '../use-cases/test-clock.ts';

/** Returns a notifier whose subscribers are also told when the test clock moved the time of their tenant. */
export const withClockSignal = (notifier: ChangeNotifier): ChangeNotifier => ({
  notify: (tenant, person) => notifier.notify(tenant, person),
  subscribe(tenant, person, onNotify) {
    const endings = [person, clockTopic].map((topic) => notifier.subscribe(tenant, topic, onNotify));
    return () => {
      for (const end of endings) end();
    };
  },
});
