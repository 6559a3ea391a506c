-- Upkeep: what the keeper of the file has to know.

-- One backup that was begun of this file, in the order of beginning. It is noted before the copy is made: so the last one in a copy is the
-- copy itself, not finished there, and its mark says of which database it is a former state, whatever the files are called and wherever they are.
CREATE TABLE backup_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused
    mark TEXT NOT NULL UNIQUE CHECK (length(mark) = 32 AND mark NOT GLOB '*[^0-9a-f]*'), -- what no backup of any other database has, in hexadecimal
    file TEXT, -- where the copy was put; null: it is not finished
    finished TEXT, -- UTC; null: it is not finished
    bytes INTEGER, -- how large it is; null: it is not finished
    CONSTRAINT finished_whole CHECK ((file IS NULL) = (finished IS NULL) AND (bytes IS NULL) = (finished IS NULL))
) STRICT;

-- The shared log that this file follows, and how far; no row: it follows none. What it holds is then on other machines too.
CREATE TABLE following (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1), -- there is one row
    log BLOB NOT NULL CHECK (length(log) = 16), -- which log
    number INTEGER NOT NULL, -- the last entry of the log that is in this file
    digest BLOB NOT NULL CHECK (length(digest) = 32), -- of that entry, SHA-256, which stands for all entries up to it
    at TEXT NOT NULL, -- when that entry was written, UTC
    revision INTEGER NOT NULL -- the last revision there was then; a later one is not in the log yet
) STRICT;
