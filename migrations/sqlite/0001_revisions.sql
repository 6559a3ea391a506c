-- What history and review rest on: every change is part of a revision, and every former row is kept, whichever program writes.
--
-- This program opens a revision in current_revision, writes it into each row, and closes it before it commits. A row written while
-- no revision is open was written by another program: it becomes a revision of its own, with no command, and loses its digest.
-- References hold for it too, even while foreign_keys is off as in the sqlite3 shell: triggers see to that.
-- A row replaced by INSERT OR REPLACE while recursive_triggers is off escapes (SQLite then fires no DELETE trigger).

-- One execution of an import.
CREATE TABLE import_run (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused
    file TEXT NOT NULL, -- what was read; -: standard input
    sha256 TEXT, -- of the file as stored, in hexadecimal; null: it was not read to its end
    format TEXT, -- ndjson, json, csv, tsv; null: not found out
    started TEXT NOT NULL, -- UTC
    finished TEXT NOT NULL, -- UTC
    milliseconds INTEGER NOT NULL DEFAULT 0, -- how long it took, by a clock that nobody sets back
    added INTEGER NOT NULL DEFAULT 0, -- records that were new
    changed INTEGER NOT NULL DEFAULT 0, -- records that differed
    unchanged INTEGER NOT NULL DEFAULT 0, -- records that were there already
    rejected INTEGER NOT NULL DEFAULT 0, -- records that were not taken
    result TEXT NOT NULL CHECK (result IN ('done', 'failed')), -- done, or failed: nothing was kept
    error TEXT, -- why it failed
    recipe TEXT, -- the options that decide what is made of the bytes; null: nothing was kept, or it was an article
    records TEXT, -- how many records of each type the file holds, as JSON
    last_revision INTEGER -- the last revision when it had ended: while there is no later one, the same file changes nothing
) STRICT;
CREATE INDEX import_run_sha256 ON import_run (sha256);

-- One set of changes made together.
CREATE TABLE revision (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- grows with every change
    at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), -- when, UTC; never before the one before it
    who TEXT, -- user@host; null: another program wrote
    command TEXT, -- the command line; null: another program wrote
    import_run_id INTEGER REFERENCES import_run (id), -- the import it belongs to, if any
    uuid TEXT NOT NULL UNIQUE DEFAULT (
        substr(printf('%012x', max(0, (julianday('now') - 2440587.5) * 86400000)), 1, 8) || '-'
        || substr(printf('%012x', max(0, (julianday('now') - 2440587.5) * 86400000)), 9) || '-7' || lower(substr(hex(randomblob(2)), 2))
        || '-' || substr('89ab', 1 + (random() & 3), 1) || lower(substr(hex(randomblob(2)), 2)) || '-' || lower(hex(randomblob(6)))
    ), -- what no other revision is called anywhere: a UUID of version 7 (RFC 9562), which begins with the instant
    CONSTRAINT uuid_is_a_uuid CHECK (
        uuid GLOB '????????-????-7???-[89ab]???-????????????' AND replace(uuid, '-', '') NOT GLOB '*[^0-9a-f]*'
    )
) STRICT;
CREATE INDEX revision_import_run ON revision (import_run_id) WHERE import_run_id IS NOT NULL;

CREATE TRIGGER revision_at AFTER INSERT ON revision
WHEN NEW.at < (SELECT at FROM revision WHERE id < NEW.id ORDER BY id DESC LIMIT 1)
BEGIN
    UPDATE revision SET at = (SELECT at FROM revision WHERE id < NEW.id ORDER BY id DESC LIMIT 1) WHERE id = NEW.id;
END;

CREATE TRIGGER revision_kept BEFORE DELETE ON revision
BEGIN
    SELECT raise(ABORT, 'revisions are never removed');
END;

-- What records are called in the files that desks exchange, where that does not follow from the revision that made them: the first 24
-- characters of its uuid, three of the type, and the number of the record in nine.
CREATE TABLE identity (
    uuid TEXT PRIMARY KEY, -- a UUID of version 7
    type TEXT NOT NULL, -- the type of the record
    record_id INTEGER NOT NULL, -- its number; it may have been removed since
    is_first INTEGER NOT NULL CHECK (is_first IN (0, 1)), -- 1: it came with this identity; 0: it was recorded here, and by another desk as well
    CONSTRAINT uuid_is_a_uuid CHECK (
        uuid GLOB '????????-????-7???-[89ab]???-????????????' AND replace(uuid, '-', '') NOT GLOB '*[^0-9a-f]*'
    )
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_record ON identity (type, record_id);

-- Versions of records that other desks have, and that were met in their files. A version that was made here is that of its revision.
CREATE TABLE version (
    type TEXT NOT NULL, -- the type of the record
    record_id INTEGER NOT NULL, -- its number
    uuid TEXT NOT NULL, -- of the revision that made it, there
    revision INTEGER NOT NULL, -- the revision by which the record met it
    is_same INTEGER NOT NULL CHECK (is_same IN (0, 1)), -- 1: that revision made the record what the version says; 0: the version is known, and another one holds
    CONSTRAINT uuid_is_a_uuid CHECK (
        uuid GLOB '????????-????-7???-[89ab]???-????????????' AND replace(uuid, '-', '') NOT GLOB '*[^0-9a-f]*'
    ),
    PRIMARY KEY (type, record_id, uuid)
) STRICT, WITHOUT ROWID;

-- Who of two officials was merged into the other. It holds while the merged one is not there, since that revision: whoever undoes the merging
-- has two people again.
CREATE TABLE merger (
    merged INTEGER PRIMARY KEY, -- the number of the official who is not there any more
    kept INTEGER NOT NULL, -- the number of the other; that one may have been merged since, too
    revision INTEGER NOT NULL -- the revision that merged them
) STRICT;

-- The revision that is being written; outside a transaction of this program, none.
CREATE TABLE current_revision (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1), -- there is one row
    revision INTEGER, -- the open revision
    defers_search INTEGER NOT NULL DEFAULT 0 CHECK (defers_search IN (0, 1)) -- 1: new statements are indexed together at the end
) STRICT;
INSERT INTO current_revision (singleton) VALUES (1);

-- The text of a document as it was read, once, whatever was found in it. It is evidence: never changed and never removed.
CREATE TABLE document (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'), -- of the text in UTF-8, in hexadecimal: its identity
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> '') -- what it says
) STRICT;

CREATE TRIGGER document_unchanged BEFORE UPDATE ON document
BEGIN
    SELECT raise(ABORT, 'a document is never changed');
END;

CREATE TRIGGER document_kept BEFORE DELETE ON document
BEGIN
    SELECT raise(ABORT, 'a document is never removed');
END;
