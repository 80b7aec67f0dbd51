// Runs in the folder of a package after packing.
import { renameSync } from 'node:fs';

renameSync('package.json.orig', 'package.json');
