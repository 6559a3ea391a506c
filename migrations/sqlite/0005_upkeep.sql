-- Upkeep: what the keeper of the file has to know.

-- One backup that was made of this file.
CREATE TABLE backup_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused
    file TEXT NOT NULL, -- where the copy was put
    finished TEXT NOT NULL, -- UTC
    bytes INTEGER NOT NULL -- how large it is
) STRICT;
