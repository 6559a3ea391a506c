-- History: every change is part of a revision, and every former row is kept, whichever program writes.
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
    import_run_id INTEGER REFERENCES import_run (id) -- the import it belongs to, if any
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

-- The revision that is being written; outside a transaction of this program, none.
CREATE TABLE current_revision (
    singleton INTEGER PRIMARY KEY CHECK (singleton = 1), -- there is one row
    revision INTEGER, -- the open revision
    defers_search INTEGER NOT NULL DEFAULT 0 CHECK (defers_search IN (0, 1)) -- 1: new statements are indexed together at the end
) STRICT;
INSERT INTO current_revision (singleton) VALUES (1);

-- Former rows of negotiation.
CREATE TABLE negotiation_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    name TEXT COLLATE NOCASE,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX negotiation_history_identity ON negotiation_history (id);
CREATE INDEX negotiation_history_superseded ON negotiation_history (superseded);
CREATE INDEX negotiation_history_revision ON negotiation_history (revision);
CREATE INDEX negotiation_revision ON negotiation (revision);

CREATE TRIGGER negotiation_referred BEFORE DELETE ON negotiation
BEGIN
    SELECT raise(ABORT, 'this negotiation is referred to by a row of round') WHERE EXISTS (SELECT 1 FROM round WHERE negotiation_id = OLD.id);
END;

CREATE TRIGGER negotiation_id BEFORE UPDATE OF id ON negotiation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER negotiation_inserted AFTER INSERT ON negotiation
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE negotiation SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER negotiation_updated AFTER UPDATE OF id, name, note ON negotiation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO negotiation_history (id, name, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE negotiation SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER negotiation_deleted AFTER DELETE ON negotiation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO negotiation_history (id, name, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER negotiation_history_unchanged BEFORE UPDATE ON negotiation_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER negotiation_history_kept BEFORE DELETE ON negotiation_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of party.
CREATE TABLE party_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    name TEXT COLLATE NOCASE,
    code TEXT COLLATE NOCASE,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX party_history_identity ON party_history (id);
CREATE INDEX party_history_superseded ON party_history (superseded);
CREATE INDEX party_history_revision ON party_history (revision);
CREATE INDEX party_revision ON party (revision);

CREATE TRIGGER party_referred BEFORE DELETE ON party
BEGIN
    SELECT raise(ABORT, 'this party is referred to by a row of office') WHERE EXISTS (SELECT 1 FROM office WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of participation') WHERE EXISTS (SELECT 1 FROM participation WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of statement') WHERE EXISTS (SELECT 1 FROM statement WHERE party_id = OLD.id);
    SELECT raise(ABORT, 'this party is referred to by a row of commitment') WHERE EXISTS (SELECT 1 FROM commitment WHERE party_id = OLD.id);
END;

CREATE TRIGGER party_id BEFORE UPDATE OF id ON party
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER party_inserted AFTER INSERT ON party
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE party SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER party_updated AFTER UPDATE OF id, name, code, note ON party
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO party_history (id, name, code, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.code, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE party SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER party_deleted AFTER DELETE ON party
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO party_history (id, name, code, note, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.code, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER party_history_unchanged BEFORE UPDATE ON party_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER party_history_kept BEFORE DELETE ON party_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of topic.
CREATE TABLE topic_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    name TEXT COLLATE NOCASE,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX topic_history_identity ON topic_history (id);
CREATE INDEX topic_history_superseded ON topic_history (superseded);
CREATE INDEX topic_history_revision ON topic_history (revision);
CREATE INDEX topic_revision ON topic (revision);

CREATE TRIGGER topic_referred BEFORE DELETE ON topic
BEGIN
    SELECT raise(ABORT, 'this topic is referred to by a row of statement_topic') WHERE EXISTS (SELECT 1 FROM statement_topic WHERE topic_id = OLD.id);
    SELECT raise(ABORT, 'this topic is referred to by a row of round_topic') WHERE EXISTS (SELECT 1 FROM round_topic WHERE topic_id = OLD.id);
END;

CREATE TRIGGER topic_id BEFORE UPDATE OF id ON topic
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER topic_inserted AFTER INSERT ON topic
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE topic SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER topic_updated AFTER UPDATE OF id, name ON topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO topic_history (id, name, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE topic SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER topic_deleted AFTER DELETE ON topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO topic_history (id, name, digest, revision, superseded)
    SELECT OLD.id, OLD.name, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER topic_history_unchanged BEFORE UPDATE ON topic_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER topic_history_kept BEFORE DELETE ON topic_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of official.
CREATE TABLE official_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    name TEXT COLLATE NOCASE,
    surname TEXT,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX official_history_identity ON official_history (id);
CREATE INDEX official_history_name ON official_history (name, key);
CREATE INDEX official_history_superseded ON official_history (superseded);
CREATE INDEX official_history_revision ON official_history (revision);
CREATE INDEX official_revision ON official (revision);

CREATE TRIGGER official_referred BEFORE DELETE ON official
BEGIN
    SELECT raise(ABORT, 'this official is referred to by a row of office') WHERE EXISTS (SELECT 1 FROM office WHERE official_id = OLD.id);
    SELECT raise(ABORT, 'this official is referred to by a row of participation') WHERE EXISTS (SELECT 1 FROM participation WHERE official_id = OLD.id);
    SELECT raise(ABORT, 'this official is referred to by a row of statement') WHERE EXISTS (SELECT 1 FROM statement WHERE official_id = OLD.id);
    DELETE FROM name WHERE official_id = OLD.id;
END;

CREATE TRIGGER official_id BEFORE UPDATE OF id ON official
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER official_inserted AFTER INSERT ON official
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE official SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER official_updated AFTER UPDATE OF id, key, name, surname, note ON official
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO official_history (id, key, name, surname, note, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.name, OLD.surname, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE official SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER official_deleted AFTER DELETE ON official
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO official_history (id, key, name, surname, note, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.name, OLD.surname, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER official_history_unchanged BEFORE UPDATE ON official_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER official_history_kept BEFORE DELETE ON official_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of name.
CREATE TABLE name_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    official_id INTEGER,
    text TEXT,
    kind TEXT,
    start_date TEXT,
    end_date TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX name_history_identity ON name_history (id);
CREATE INDEX name_history_official ON name_history (official_id);
CREATE INDEX name_history_text ON name_history (text);
CREATE INDEX name_history_natural ON name_history (official_id, text, kind, ifnull(start_date, ''));
CREATE INDEX name_history_superseded ON name_history (superseded);
CREATE INDEX name_history_revision ON name_history (revision);
CREATE INDEX name_revision ON name (revision);

CREATE TRIGGER name_id BEFORE UPDATE OF id ON name
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER name_inserted AFTER INSERT ON name
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE name SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER name_updated AFTER UPDATE OF id, official_id, text, kind, start_date, end_date ON name
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO name_history (id, official_id, text, kind, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.text, OLD.kind, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE name SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER name_deleted AFTER DELETE ON name
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO name_history (id, official_id, text, kind, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.text, OLD.kind, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER name_history_unchanged BEFORE UPDATE ON name_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER name_history_kept BEFORE DELETE ON name_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of office.
CREATE TABLE office_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    official_id INTEGER,
    party_id INTEGER,
    title TEXT COLLATE NOCASE,
    start_date TEXT,
    end_date TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX office_history_identity ON office_history (id);
CREATE INDEX office_history_natural ON office_history (official_id, party_id, title, ifnull(start_date, ''));
CREATE INDEX office_history_title ON office_history (title);
CREATE INDEX office_history_party ON office_history (party_id);
CREATE INDEX office_history_superseded ON office_history (superseded);
CREATE INDEX office_history_revision ON office_history (revision);
CREATE INDEX office_revision ON office (revision);

CREATE TRIGGER office_referred BEFORE DELETE ON office
BEGIN
    DELETE FROM citation WHERE office_id = OLD.id;
END;

CREATE TRIGGER office_id BEFORE UPDATE OF id ON office
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER office_inserted AFTER INSERT ON office
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE office SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER office_updated AFTER UPDATE OF id, official_id, party_id, title, start_date, end_date ON office
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO office_history (id, official_id, party_id, title, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.party_id, OLD.title, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE office SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER office_deleted AFTER DELETE ON office
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO office_history (id, official_id, party_id, title, start_date, end_date, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.official_id, OLD.party_id, OLD.title, OLD.start_date, OLD.end_date, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER office_history_unchanged BEFORE UPDATE ON office_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER office_history_kept BEFORE DELETE ON office_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of round.
CREATE TABLE round_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    negotiation_id INTEGER,
    name TEXT COLLATE NOCASE,
    start_date TEXT,
    end_date TEXT,
    venue TEXT,
    city TEXT,
    country TEXT,
    status TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX round_history_identity ON round_history (id);
CREATE INDEX round_history_natural ON round_history (negotiation_id, name);
CREATE INDEX round_history_name ON round_history (name);
CREATE INDEX round_history_earliest ON round_history (earliest);
CREATE INDEX round_history_superseded ON round_history (superseded);
CREATE INDEX round_history_revision ON round_history (revision);
CREATE INDEX round_revision ON round (revision);

CREATE TRIGGER round_referred BEFORE DELETE ON round
BEGIN
    SELECT raise(ABORT, 'this round is referred to by a row of participation') WHERE EXISTS (SELECT 1 FROM participation WHERE round_id = OLD.id);
    SELECT raise(ABORT, 'this round is referred to by a row of statement') WHERE EXISTS (SELECT 1 FROM statement WHERE round_id = OLD.id);
    SELECT raise(ABORT, 'this round is referred to by a row of outcome') WHERE EXISTS (SELECT 1 FROM outcome WHERE round_id = OLD.id);
    DELETE FROM citation WHERE round_id = OLD.id;
    DELETE FROM round_topic WHERE round_id = OLD.id;
END;

CREATE TRIGGER round_id BEFORE UPDATE OF id ON round
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER round_inserted AFTER INSERT ON round
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no negotiation with this id')
    WHERE NEW.negotiation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM negotiation WHERE id = NEW.negotiation_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE round SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER round_updated AFTER UPDATE OF id, key, negotiation_id, name, start_date, end_date, venue, city, country, status, note ON round
BEGIN
    SELECT raise(ABORT, 'there is no negotiation with this id')
    WHERE NEW.negotiation_id IS NOT OLD.negotiation_id AND NEW.negotiation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM negotiation WHERE id = NEW.negotiation_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO round_history (id, key, negotiation_id, name, start_date, end_date, venue, city, country, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.negotiation_id, OLD.name, OLD.start_date, OLD.end_date, OLD.venue, OLD.city, OLD.country, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE round SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER round_deleted AFTER DELETE ON round
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO round_history (id, key, negotiation_id, name, start_date, end_date, venue, city, country, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.negotiation_id, OLD.name, OLD.start_date, OLD.end_date, OLD.venue, OLD.city, OLD.country, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER round_history_unchanged BEFORE UPDATE ON round_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER round_history_kept BEFORE DELETE ON round_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of participation.
CREATE TABLE participation_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    round_id INTEGER,
    official_id INTEGER,
    party_id INTEGER,
    capacity TEXT,
    joined TEXT,
    left TEXT,
    note TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX participation_history_identity ON participation_history (id);
CREATE INDEX participation_history_natural ON participation_history (round_id, official_id);
CREATE INDEX participation_history_official ON participation_history (official_id);
CREATE INDEX participation_history_party ON participation_history (party_id);
CREATE INDEX participation_history_superseded ON participation_history (superseded);
CREATE INDEX participation_history_revision ON participation_history (revision);
CREATE INDEX participation_revision ON participation (revision);

CREATE TRIGGER participation_referred BEFORE DELETE ON participation
BEGIN
    DELETE FROM citation WHERE participation_id = OLD.id;
END;

CREATE TRIGGER participation_id BEFORE UPDATE OF id ON participation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER participation_inserted AFTER INSERT ON participation
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE participation SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER participation_updated AFTER UPDATE OF id, round_id, official_id, party_id, capacity, joined, left, note ON participation
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO participation_history (id, round_id, official_id, party_id, capacity, joined, left, note, digest, revision, superseded)
    SELECT OLD.id, OLD.round_id, OLD.official_id, OLD.party_id, OLD.capacity, OLD.joined, OLD.left, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE participation SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER participation_deleted AFTER DELETE ON participation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO participation_history (id, round_id, official_id, party_id, capacity, joined, left, note, digest, revision, superseded)
    SELECT OLD.id, OLD.round_id, OLD.official_id, OLD.party_id, OLD.capacity, OLD.joined, OLD.left, OLD.note, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER participation_history_unchanged BEFORE UPDATE ON participation_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER participation_history_kept BEFORE DELETE ON participation_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of source.
CREATE TABLE source_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    outlet TEXT,
    title TEXT,
    url TEXT,
    author TEXT,
    published TEXT,
    accessed TEXT,
    content_digest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX source_history_identity ON source_history (id);
CREATE INDEX source_history_url ON source_history (url) WHERE key IS NULL AND url IS NOT NULL;
CREATE INDEX source_history_title ON source_history (ifnull(outlet, ''), ifnull(title, ''), ifnull(published, '')) WHERE key IS NULL AND url IS NULL;
CREATE INDEX source_history_outlet ON source_history (outlet COLLATE NOCASE);
CREATE INDEX source_history_superseded ON source_history (superseded);
CREATE INDEX source_history_revision ON source_history (revision);
CREATE INDEX source_revision ON source (revision);

CREATE TRIGGER source_referred BEFORE DELETE ON source
BEGIN
    SELECT raise(ABORT, 'this source is referred to by a row of citation') WHERE EXISTS (SELECT 1 FROM citation WHERE source_id = OLD.id);
END;

CREATE TRIGGER source_id BEFORE UPDATE OF id ON source
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER source_inserted AFTER INSERT ON source
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE source SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER source_updated AFTER UPDATE OF id, key, outlet, title, url, author, published, accessed, content_digest ON source
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO source_history (id, key, outlet, title, url, author, published, accessed, content_digest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outlet, OLD.title, OLD.url, OLD.author, OLD.published, OLD.accessed, OLD.content_digest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE source SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER source_deleted AFTER DELETE ON source
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO source_history (id, key, outlet, title, url, author, published, accessed, content_digest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outlet, OLD.title, OLD.url, OLD.author, OLD.published, OLD.accessed, OLD.content_digest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER source_history_unchanged BEFORE UPDATE ON source_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER source_history_kept BEFORE DELETE ON source_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of statement.
CREATE TABLE statement_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    official_id INTEGER,
    attribution TEXT,
    party_id INTEGER,
    round_id INTEGER,
    date TEXT,
    kind TEXT,
    text TEXT,
    language TEXT,
    translation TEXT,
    setting TEXT,
    tone TEXT,
    fingerprint BLOB,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX statement_history_identity ON statement_history (id);
CREATE INDEX statement_history_fingerprint ON statement_history (fingerprint) WHERE key IS NULL AND fingerprint IS NOT NULL;
CREATE INDEX statement_history_earliest ON statement_history (earliest);
CREATE INDEX statement_history_official ON statement_history (official_id, earliest);
CREATE INDEX statement_history_round ON statement_history (round_id, earliest) WHERE round_id IS NOT NULL;
CREATE INDEX statement_history_party ON statement_history (party_id, earliest) WHERE party_id IS NOT NULL;
CREATE INDEX statement_history_attribution ON statement_history (attribution, earliest) WHERE attribution IS NOT NULL;
CREATE INDEX statement_history_span ON statement_history (latest, earliest) WHERE latest > earliest;
CREATE INDEX statement_history_superseded ON statement_history (superseded);
CREATE INDEX statement_history_revision ON statement_history (revision);
CREATE INDEX statement_revision ON statement (revision);

CREATE TRIGGER statement_referred BEFORE DELETE ON statement
BEGIN
    DELETE FROM citation WHERE statement_id = OLD.id;
    DELETE FROM statement_topic WHERE statement_id = OLD.id;
END;

CREATE TRIGGER statement_id BEFORE UPDATE OF id ON statement
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER statement_inserted AFTER INSERT ON statement
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE statement SET revision = (SELECT max(id) FROM revision), digest = NULL, fingerprint = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER statement_updated AFTER UPDATE OF id, key, official_id, attribution, party_id, round_id, date, kind, text, language, translation, setting, tone ON statement
BEGIN
    SELECT raise(ABORT, 'there is no official with this id')
    WHERE NEW.official_id IS NOT OLD.official_id AND NEW.official_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM official WHERE id = NEW.official_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO statement_history (id, key, official_id, attribution, party_id, round_id, date, kind, text, language, translation, setting, tone, fingerprint, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.official_id, OLD.attribution, OLD.party_id, OLD.round_id, OLD.date, OLD.kind, OLD.text, OLD.language, OLD.translation, OLD.setting, OLD.tone, OLD.fingerprint, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE statement SET revision = (SELECT max(id) FROM revision), digest = NULL, fingerprint = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER statement_deleted AFTER DELETE ON statement
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO statement_history (id, key, official_id, attribution, party_id, round_id, date, kind, text, language, translation, setting, tone, fingerprint, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.official_id, OLD.attribution, OLD.party_id, OLD.round_id, OLD.date, OLD.kind, OLD.text, OLD.language, OLD.translation, OLD.setting, OLD.tone, OLD.fingerprint, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER statement_history_unchanged BEFORE UPDATE ON statement_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER statement_history_kept BEFORE DELETE ON statement_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of outcome.
CREATE TABLE outcome_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    round_id INTEGER,
    kind TEXT,
    title TEXT COLLATE NOCASE,
    text TEXT,
    status TEXT,
    date TEXT,
    effective TEXT,
    expires TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX outcome_history_identity ON outcome_history (id);
CREATE INDEX outcome_history_natural ON outcome_history (round_id, title) WHERE key IS NULL;
CREATE INDEX outcome_history_title ON outcome_history (title, key);
CREATE INDEX outcome_history_round ON outcome_history (round_id, title);
CREATE INDEX outcome_history_status ON outcome_history (status);
CREATE INDEX outcome_history_superseded ON outcome_history (superseded);
CREATE INDEX outcome_history_revision ON outcome_history (revision);
CREATE INDEX outcome_revision ON outcome (revision);

CREATE TRIGGER outcome_referred BEFORE DELETE ON outcome
BEGIN
    SELECT raise(ABORT, 'this outcome is referred to by a row of approval') WHERE EXISTS (SELECT 1 FROM approval WHERE outcome_id = OLD.id);
    SELECT raise(ABORT, 'this outcome is referred to by a row of commitment') WHERE EXISTS (SELECT 1 FROM commitment WHERE outcome_id = OLD.id);
    DELETE FROM citation WHERE outcome_id = OLD.id;
END;

CREATE TRIGGER outcome_id BEFORE UPDATE OF id ON outcome
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER outcome_inserted AFTER INSERT ON outcome
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE outcome SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER outcome_updated AFTER UPDATE OF id, key, round_id, kind, title, text, status, date, effective, expires, note ON outcome
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO outcome_history (id, key, round_id, kind, title, text, status, date, effective, expires, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.round_id, OLD.kind, OLD.title, OLD.text, OLD.status, OLD.date, OLD.effective, OLD.expires, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE outcome SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER outcome_deleted AFTER DELETE ON outcome
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO outcome_history (id, key, round_id, kind, title, text, status, date, effective, expires, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.round_id, OLD.kind, OLD.title, OLD.text, OLD.status, OLD.date, OLD.effective, OLD.expires, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER outcome_history_unchanged BEFORE UPDATE ON outcome_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER outcome_history_kept BEFORE DELETE ON outcome_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of approval.
CREATE TABLE approval_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    outcome_id INTEGER,
    authority TEXT COLLATE NOCASE,
    status TEXT,
    date TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX approval_history_identity ON approval_history (id);
CREATE INDEX approval_history_natural ON approval_history (outcome_id, authority);
CREATE INDEX approval_history_status ON approval_history (status);
CREATE INDEX approval_history_superseded ON approval_history (superseded);
CREATE INDEX approval_history_revision ON approval_history (revision);
CREATE INDEX approval_revision ON approval (revision);

CREATE TRIGGER approval_referred BEFORE DELETE ON approval
BEGIN
    DELETE FROM citation WHERE approval_id = OLD.id;
END;

CREATE TRIGGER approval_id BEFORE UPDATE OF id ON approval
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER approval_inserted AFTER INSERT ON approval
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE approval SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER approval_updated AFTER UPDATE OF id, outcome_id, authority, status, date, note ON approval
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO approval_history (id, outcome_id, authority, status, date, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.outcome_id, OLD.authority, OLD.status, OLD.date, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE approval SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER approval_deleted AFTER DELETE ON approval
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO approval_history (id, outcome_id, authority, status, date, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.outcome_id, OLD.authority, OLD.status, OLD.date, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER approval_history_unchanged BEFORE UPDATE ON approval_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER approval_history_kept BEFORE DELETE ON approval_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of commitment.
CREATE TABLE commitment_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    key TEXT,
    outcome_id INTEGER,
    party_id INTEGER,
    text TEXT,
    due TEXT,
    status TEXT,
    note TEXT,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX commitment_history_identity ON commitment_history (id);
CREATE INDEX commitment_history_natural ON commitment_history (outcome_id, party_id, text) WHERE key IS NULL;
CREATE INDEX commitment_history_outcome ON commitment_history (outcome_id);
CREATE INDEX commitment_history_party ON commitment_history (party_id);
CREATE INDEX commitment_history_status ON commitment_history (status, latest);
CREATE INDEX commitment_history_superseded ON commitment_history (superseded);
CREATE INDEX commitment_history_revision ON commitment_history (revision);
CREATE INDEX commitment_revision ON commitment (revision);

CREATE TRIGGER commitment_referred BEFORE DELETE ON commitment
BEGIN
    DELETE FROM citation WHERE commitment_id = OLD.id;
END;

CREATE TRIGGER commitment_id BEFORE UPDATE OF id ON commitment
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER commitment_inserted AFTER INSERT ON commitment
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE commitment SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER commitment_updated AFTER UPDATE OF id, key, outcome_id, party_id, text, due, status, note ON commitment
BEGIN
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no party with this id')
    WHERE NEW.party_id IS NOT OLD.party_id AND NEW.party_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM party WHERE id = NEW.party_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO commitment_history (id, key, outcome_id, party_id, text, due, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outcome_id, OLD.party_id, OLD.text, OLD.due, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE commitment SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER commitment_deleted AFTER DELETE ON commitment
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO commitment_history (id, key, outcome_id, party_id, text, due, status, note, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.key, OLD.outcome_id, OLD.party_id, OLD.text, OLD.due, OLD.status, OLD.note, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER commitment_history_unchanged BEFORE UPDATE ON commitment_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER commitment_history_kept BEFORE DELETE ON commitment_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of citation.
CREATE TABLE citation_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    source_id INTEGER,
    statement_id INTEGER,
    participation_id INTEGER,
    outcome_id INTEGER,
    office_id INTEGER,
    round_id INTEGER,
    approval_id INTEGER,
    commitment_id INTEGER,
    wording TEXT,
    place TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX citation_history_identity ON citation_history (id);
CREATE INDEX citation_history_source ON citation_history (source_id);
CREATE INDEX citation_history_statement ON citation_history (statement_id, source_id, place, ifnull(wording, '')) WHERE statement_id IS NOT NULL;
CREATE INDEX citation_history_participation ON citation_history (participation_id, source_id, place, ifnull(wording, '')) WHERE participation_id IS NOT NULL;
CREATE INDEX citation_history_outcome ON citation_history (outcome_id, source_id, place, ifnull(wording, '')) WHERE outcome_id IS NOT NULL;
CREATE INDEX citation_history_office ON citation_history (office_id, source_id, place, ifnull(wording, '')) WHERE office_id IS NOT NULL;
CREATE INDEX citation_history_round ON citation_history (round_id, source_id, place, ifnull(wording, '')) WHERE round_id IS NOT NULL;
CREATE INDEX citation_history_approval ON citation_history (approval_id, source_id, place, ifnull(wording, '')) WHERE approval_id IS NOT NULL;
CREATE INDEX citation_history_commitment ON citation_history (commitment_id, source_id, place, ifnull(wording, '')) WHERE commitment_id IS NOT NULL;
CREATE INDEX citation_history_superseded ON citation_history (superseded);
CREATE INDEX citation_history_revision ON citation_history (revision);
CREATE INDEX citation_revision ON citation (revision);

CREATE TRIGGER citation_id BEFORE UPDATE OF id ON citation
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER citation_inserted AFTER INSERT ON citation
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no participation with this id')
    WHERE NEW.participation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM participation WHERE id = NEW.participation_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no office with this id')
    WHERE NEW.office_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM office WHERE id = NEW.office_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no approval with this id')
    WHERE NEW.approval_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval WHERE id = NEW.approval_id);
    SELECT raise(ABORT, 'there is no commitment with this id')
    WHERE NEW.commitment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitment WHERE id = NEW.commitment_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE citation SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER citation_updated AFTER UPDATE OF id, source_id, statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id, wording, place ON citation
BEGIN
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT OLD.source_id AND NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT OLD.statement_id AND NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no participation with this id')
    WHERE NEW.participation_id IS NOT OLD.participation_id AND NEW.participation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM participation WHERE id = NEW.participation_id);
    SELECT raise(ABORT, 'there is no outcome with this id')
    WHERE NEW.outcome_id IS NOT OLD.outcome_id AND NEW.outcome_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outcome WHERE id = NEW.outcome_id);
    SELECT raise(ABORT, 'there is no office with this id')
    WHERE NEW.office_id IS NOT OLD.office_id AND NEW.office_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM office WHERE id = NEW.office_id);
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no approval with this id')
    WHERE NEW.approval_id IS NOT OLD.approval_id AND NEW.approval_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM approval WHERE id = NEW.approval_id);
    SELECT raise(ABORT, 'there is no commitment with this id')
    WHERE NEW.commitment_id IS NOT OLD.commitment_id AND NEW.commitment_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM commitment WHERE id = NEW.commitment_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO citation_history (id, source_id, statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id, wording, place, digest, revision, superseded)
    SELECT OLD.id, OLD.source_id, OLD.statement_id, OLD.participation_id, OLD.outcome_id, OLD.office_id, OLD.round_id, OLD.approval_id, OLD.commitment_id, OLD.wording, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE citation SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER citation_deleted AFTER DELETE ON citation
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO citation_history (id, source_id, statement_id, participation_id, outcome_id, office_id, round_id, approval_id, commitment_id, wording, place, digest, revision, superseded)
    SELECT OLD.id, OLD.source_id, OLD.statement_id, OLD.participation_id, OLD.outcome_id, OLD.office_id, OLD.round_id, OLD.approval_id, OLD.commitment_id, OLD.wording, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER citation_history_unchanged BEFORE UPDATE ON citation_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER citation_history_kept BEFORE DELETE ON citation_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of statement_topic.
CREATE TABLE statement_topic_history (
    version INTEGER PRIMARY KEY, -- local to this file
    statement_id INTEGER,
    topic_id INTEGER,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX statement_topic_history_identity ON statement_topic_history (statement_id, topic_id);
CREATE INDEX statement_topic_history_topic ON statement_topic_history (topic_id, statement_id);
CREATE INDEX statement_topic_history_superseded ON statement_topic_history (superseded);
CREATE INDEX statement_topic_history_revision ON statement_topic_history (revision);
CREATE INDEX statement_topic_revision ON statement_topic (revision);

CREATE TRIGGER statement_topic_inserted AFTER INSERT ON statement_topic
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE statement_topic SET revision = (SELECT max(id) FROM revision) WHERE statement_id = NEW.statement_id AND topic_id = NEW.topic_id;
END;

CREATE TRIGGER statement_topic_updated AFTER UPDATE OF statement_id, topic_id ON statement_topic
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT OLD.statement_id AND NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT OLD.topic_id AND NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO statement_topic_history (statement_id, topic_id, revision, superseded)
    SELECT OLD.statement_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE statement_topic SET revision = (SELECT max(id) FROM revision)
    WHERE statement_id = NEW.statement_id AND topic_id = NEW.topic_id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER statement_topic_deleted AFTER DELETE ON statement_topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO statement_topic_history (statement_id, topic_id, revision, superseded)
    SELECT OLD.statement_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER statement_topic_history_unchanged BEFORE UPDATE ON statement_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER statement_topic_history_kept BEFORE DELETE ON statement_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of round_topic.
CREATE TABLE round_topic_history (
    version INTEGER PRIMARY KEY, -- local to this file
    round_id INTEGER,
    topic_id INTEGER,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX round_topic_history_identity ON round_topic_history (round_id, topic_id);
CREATE INDEX round_topic_history_topic ON round_topic_history (topic_id, round_id);
CREATE INDEX round_topic_history_superseded ON round_topic_history (superseded);
CREATE INDEX round_topic_history_revision ON round_topic_history (revision);
CREATE INDEX round_topic_revision ON round_topic (revision);

CREATE TRIGGER round_topic_inserted AFTER INSERT ON round_topic
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE round_topic SET revision = (SELECT max(id) FROM revision) WHERE round_id = NEW.round_id AND topic_id = NEW.topic_id;
END;

CREATE TRIGGER round_topic_updated AFTER UPDATE OF round_id, topic_id ON round_topic
BEGIN
    SELECT raise(ABORT, 'there is no round with this id')
    WHERE NEW.round_id IS NOT OLD.round_id AND NEW.round_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM round WHERE id = NEW.round_id);
    SELECT raise(ABORT, 'there is no topic with this id')
    WHERE NEW.topic_id IS NOT OLD.topic_id AND NEW.topic_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM topic WHERE id = NEW.topic_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO round_topic_history (round_id, topic_id, revision, superseded)
    SELECT OLD.round_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE round_topic SET revision = (SELECT max(id) FROM revision)
    WHERE round_id = NEW.round_id AND topic_id = NEW.topic_id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER round_topic_deleted AFTER DELETE ON round_topic
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO round_topic_history (round_id, topic_id, revision, superseded)
    SELECT OLD.round_id, OLD.topic_id, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER round_topic_history_unchanged BEFORE UPDATE ON round_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER round_topic_history_kept BEFORE DELETE ON round_topic_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;
