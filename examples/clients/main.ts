import { clients } from './clients.ts';
import { tryClients } from './try-clients.ts';

process.exitCode = (await tryClients(clients)) ? 0 : 1;
