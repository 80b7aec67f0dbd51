/** The sentences of the page between its tables. */
export const beginning = `# Data map

This page lists everything that Attune stores of people: whose it is, what it is for, who can see it, and how long it stays.
\`npm run data-map\` in \`packages/api\` writes it from notes in \`packages/api/test/data-map\`. The compiler asks for a note for each
column and each field of a stored document. A test fills every field of a couple, and checks what can be run. It checks
which document holds a field and what is in plain text. It checks what its person, the partner and the export show, and
what the end of a couple and an erasure leave.

The purposes, the column *Art. 9* and the times are statements, not tests. *Art. 9* says that a field tells of health, sex
life or sexual orientation, also by inference (GDPR Art. 9). The page helps with your record of processing; it is not legal
advice. [dpia.md](dpia.md) has the risks, [breach.md](breach.md) what to do in a breach.

A person sees and exports their own data only. Everything that a partner sees is in the column *The partner sees*.`;

export const forms = `Each column has one of three forms:

| Form | An operator without the key-encryption key | An operator with it |
| --- | --- | --- |
| plain | reads it | reads it |
| sealed | sees a length, rounded up to a power of two, and that it changed | reads it |
| wrapped | sees that a key exists | opens the data it seals |

On PostgreSQL, sequences hold the clock of the store. On SQLite, the header of both files holds the minute of its last use,
and \`attune.db-reserve\` holds random bytes for a full disk. None of them is about a person. The table \`migration\` exists once
with the data and once with the keys.`;

export const erasure = `| Command | Who | Erases |
| --- | --- | --- |
| \`eraseMe\` | the person | their row, their journal and the keys to both; the couple ends, with its row and key |
| \`attune erase\`, \`attune.erase\` | the host | the same |
| \`eraseJournal\` | the person | the consent, the entries, the index and their key |
| \`eraseEntry\`, \`eraseReflection\`, \`clearDial\`, \`unshareReflection\` | the person | what they name |
| \`leave\` | either person | the couple with its key; what ends with it in the tables above, of both people |

No command is harder than giving the data was, and none needs the partner. What an erasure leaves:

- **A random id.** The row of a person who asked to pair names the maker of the code by a random id, until their next step
  of pairing. A maker’s erasure leaves it, because the asker would notice otherwise.
- **A name in a request.** The maker of a code keeps the name of a person who asked, sealed in their own row, until their
  next step of pairing. The asker’s erasure removes it, unless the asker has asked someone else or cancelled since.
- **Freed space.** PostgreSQL keeps the sealed bytes until vacuum. Their key is gone.
- **Copies of keys.** A copy of the keys from before opens a copy of the database from before. Keep one copy, the newest.
- **What someone remembers**, or photographed.

\`exportMe\` contains what the columns say. It leaves out what belongs to the couple or to the partner, and what only the
rules need. Invitations are not exported: a mutual state is not a record of consent.`;
