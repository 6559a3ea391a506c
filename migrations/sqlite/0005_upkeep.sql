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
