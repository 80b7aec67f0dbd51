import type { CommandName, commandPolicies } from './command-policy.ts';
import type * as data from './generated/types.ts';
import type { AnswerOf, Failed, NotSent, Unknown } from './result.ts';

/** The data of each command, as the schema has it. */
interface CommandData
  extends data.InviteMutation,
    data.SayYesMutation,
    data.OpenDoorMutation,
    data.ResumeMutation,
    data.RenameMutation,
    data.ShareReflectionMutation,
    data.StartJournalMutation,
    data.ImportMeMutation,
    data.AnswerIdeaMutation,
    data.MakePairingCodeMutation,
    data.RedeemPairingCodeMutation,
    data.ConfirmPairingMutation,
    data.SayNoMutation,
    data.CloseDoorMutation,
    data.PauseMutation,
    data.LeaveMutation,
    data.UnshareReflectionMutation,
    data.CancelPairingCodeMutation,
    data.DeclinePairingMutation,
    data.SetDialMutation,
    data.CheckInMutation,
    data.ClearDialMutation,
    data.SetFloorMutation,
    data.WriteReflectionMutation,
    data.JoinMutation,
    data.ExportMeMutation,
    data.CorrectEntryMutation,
    data.EraseEntryMutation,
    data.EraseReflectionMutation,
    data.EraseJournalMutation,
    data.EraseMeMutation {}

/** A command that waits until there is an answer is never left unknown. */
type UnknownOf<Name extends CommandName> = (typeof commandPolicies)[Name] extends 'opening' | 'patient'
  ? Unknown
  : never;

type CommandResults = {
  readonly [Name in CommandName]: AnswerOf<CommandData[Name]> | UnknownOf<Name> | NotSent | Failed;
};

/** The result of a command. Read `type` with a `switch`. */
export type ResultOf<Name extends CommandName> = CommandResults[Name];
