-- What review needs: documents that were read, the words in them that somebody is reported to have said, and what a person decided.
--
-- A proposal is not a fact: it becomes a statement only when a person accepts it. It names people, rounds and topics in words, as a
-- draft does; they are resolved when it is accepted. What was decided is kept in history like every fact.

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

-- Words that a document reports somebody to have said, to be accepted as a statement or rejected.
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    status TEXT NOT NULL DEFAULT 'open' CONSTRAINT status_word CHECK (status IN ('open', 'accepted', 'rejected')), -- open, accepted or rejected: what a person decided
    statement_id INTEGER REFERENCES statement (id) ON DELETE SET NULL, -- the statement that it became; null: none, or that was removed since
    kind TEXT NOT NULL CONSTRAINT kind_word CHECK (kind IN ('direct', 'mixed', 'indirect')), -- direct (the words themselves), mixed (some of them, inside a paraphrase) or indirect (a paraphrase)
    text TEXT NOT NULL CONSTRAINT text_not_empty CHECK (text <> ''), -- what the statement is to say
    speaker TEXT CONSTRAINT speaker_not_empty CHECK (speaker <> ''), -- the words of the document that name the speaker; null: it does not show clearly who speaks
    speaker_is_inferred INTEGER NOT NULL DEFAULT 0 CHECK (speaker_is_inferred IN (0, 1)), -- 1: concluded from a pronoun or an earlier quotation
    confidence REAL CHECK (confidence BETWEEN 0 AND 1), -- how likely the speaker is right, 0 to 1
    official TEXT CONSTRAINT official_not_empty CHECK (official <> ''), -- the name or key of the official whom a person chose; null: nobody chose
    attribution TEXT CONSTRAINT attribution_not_empty CHECK (attribution <> ''), -- the label that a person chose to keep instead of an official
    party TEXT CONSTRAINT party_not_empty CHECK (party <> ''), -- for whom, where a person said so
    round TEXT CONSTRAINT round_not_empty CHECK (round <> ''), -- the name of the round that it is about
    negotiation TEXT CONSTRAINT negotiation_not_empty CHECK (negotiation <> ''), -- the name of the negotiation of that round
    date TEXT, -- when it was said, as far as the document tells
    date_is_inferred INTEGER NOT NULL DEFAULT 0 CHECK (date_is_inferred IN (0, 1)), -- 1: concluded from other dates of the document or from when it was published
    setting TEXT CONSTRAINT setting_not_empty CHECK (setting <> ''), -- to whom or where: reporters, Bloomberg Television
    topics TEXT CONSTRAINT topics_not_empty CHECK (topics <> ''), -- names of topics that a person chose, with ; between them (; alone: none); null: those that its paragraph names
    words BLOB CHECK (length(words) = 16), -- the words as printed, normalised and digested: what makes it the same in another article
    earliest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            ELSE substr(date, 1, 10)
        END
    ) STORED, -- the first day that date can mean
    latest TEXT GENERATED ALWAYS AS (
        CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-12-31'
            WHEN 7 THEN rtrim(substr(date, instr(date, '/') + 1), '?~%') || CASE
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) IN ('04', '06', '09', '11') THEN '-30'
                WHEN substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 6) <> '02' THEN '-31'
                WHEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29', '+0 days') = rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-29' THEN '-29'
                ELSE '-28'
            END
            ELSE substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10)
        END
    ) STORED, -- the last day that date can mean
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT only_accepted_is_a_statement CHECK (statement_id IS NULL OR status = 'accepted'),
    CONSTRAINT date_is_a_date CHECK (
        date IS NULL OR date >= '1000' AND earliest <= latest AND date NOT GLOB '*[?~%][?~%]*'
        AND CASE length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), '+0 days') IS rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')
            ELSE date(substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 40 AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND CASE length(rtrim(substr(date, instr(date, '/') + 1), '?~%'))
            WHEN 4 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01-01'
            WHEN 7 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01', '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%') || '-01'
            WHEN 10 THEN date(rtrim(substr(date, instr(date, '/') + 1), '?~%'), '+0 days') IS rtrim(substr(date, instr(date, '/') + 1), '?~%')
            ELSE date(substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10), '+0 days') IS substr(rtrim(substr(date, instr(date, '/') + 1), '?~%'), 1, 10) AND datetime(rtrim(substr(date, instr(date, '/') + 1), '?~%')) IS NOT NULL
                AND (rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T[01][0-9]:[0-5][0-9]*' OR rtrim(substr(date, instr(date, '/') + 1), '?~%') GLOB '????-??-??T2[0-3]:[0-5][0-9]*')
                AND length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 40 AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[^0-9TZ:+.-]*' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[0-5][1-9]' AND rtrim(substr(date, instr(date, '/') + 1), '?~%') NOT GLOB '*[+-]14:[1-5]0'
        END
        AND (length(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= 10 OR length(rtrim(substr(date, instr(date, '/') + 1), '?~%')) <= 10 OR julianday(rtrim(substr(date, 1, instr(date || '/', '/') - 1), '?~%')) <= julianday(rtrim(substr(date, instr(date, '/') + 1), '?~%')))
    )
) STRICT;
CREATE INDEX proposal_words ON proposal (words);
CREATE INDEX proposal_status ON proposal (status, id);
CREATE INDEX proposal_statement ON proposal (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX proposal_undigested ON proposal (id) WHERE digest IS NULL;

-- Where in a document the words of a proposal stand. Offsets count Unicode scalars from the start of the document; an end is behind the last.
CREATE TABLE passage (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- local to this file, never reused, never exported
    proposal_id INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE, -- the proposal
    source_id INTEGER NOT NULL REFERENCES source (id), -- the source, as it is cited
    document_id INTEGER NOT NULL REFERENCES document (id), -- the text of the source
    first_offset INTEGER NOT NULL CHECK (first_offset >= 0), -- where the quotation begins, its marks included
    end_offset INTEGER NOT NULL, -- where it ends
    speaker_first INTEGER CHECK (speaker_first >= 0), -- where the words begin that name the speaker there, a pronoun included
    speaker_end INTEGER, -- where they end
    paragraph_first INTEGER NOT NULL CHECK (paragraph_first >= 0), -- where its paragraph begins
    paragraph_end INTEGER NOT NULL, -- where its paragraph, or the last of several, ends
    place TEXT NOT NULL CONSTRAINT place_not_empty CHECK (place <> ''), -- where, for a citation: paragraph 3
    digest BLOB CHECK (length(digest) = 16), -- SHA-256 of the row, its first 16 bytes; null: not computed since another program wrote the row
    revision INTEGER NOT NULL DEFAULT 0, -- the revision of the last write
    CONSTRAINT passage_not_empty CHECK (end_offset > first_offset AND paragraph_end > paragraph_first),
    CONSTRAINT passage_has_whole_speaker CHECK ((speaker_first IS NULL) = (speaker_end IS NULL) AND ifnull(speaker_end > speaker_first, 1))
) STRICT;
CREATE UNIQUE INDEX passage_identity ON passage (proposal_id, source_id, document_id, first_offset);
CREATE INDEX passage_source ON passage (source_id);
CREATE INDEX passage_document ON passage (document_id, first_offset);
CREATE INDEX passage_undigested ON passage (id) WHERE digest IS NULL;

-- A statement that is removed leaves its proposal accepted, without a statement.
CREATE TRIGGER statement_proposed BEFORE DELETE ON statement
BEGIN
    UPDATE proposal SET statement_id = NULL WHERE statement_id = OLD.id;
END;

CREATE TRIGGER source_read BEFORE DELETE ON source
BEGIN
    SELECT raise(ABORT, 'this source is referred to by a row of passage') WHERE EXISTS (SELECT 1 FROM passage WHERE source_id = OLD.id);
END;

-- Former rows of proposal.
CREATE TABLE proposal_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    status TEXT,
    statement_id INTEGER,
    kind TEXT,
    text TEXT,
    speaker TEXT,
    speaker_is_inferred INTEGER,
    confidence REAL,
    official TEXT,
    attribution TEXT,
    party TEXT,
    round TEXT,
    negotiation TEXT,
    date TEXT,
    date_is_inferred INTEGER,
    setting TEXT,
    topics TEXT,
    words BLOB,
    earliest TEXT,
    latest TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX proposal_history_identity ON proposal_history (id);
CREATE INDEX proposal_history_words ON proposal_history (words);
CREATE INDEX proposal_history_status ON proposal_history (status, id);
CREATE INDEX proposal_history_statement ON proposal_history (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX proposal_history_superseded ON proposal_history (superseded);
CREATE INDEX proposal_history_revision ON proposal_history (revision);
CREATE INDEX proposal_revision ON proposal (revision);

CREATE TRIGGER proposal_referred BEFORE DELETE ON proposal
BEGIN
    DELETE FROM passage WHERE proposal_id = OLD.id;
END;

CREATE TRIGGER proposal_id BEFORE UPDATE OF id ON proposal
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER proposal_inserted AFTER INSERT ON proposal
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE proposal SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER proposal_updated AFTER UPDATE OF id, status, statement_id, kind, text, speaker, speaker_is_inferred, confidence, official, attribution, party, round, negotiation, date, date_is_inferred, setting, topics, words ON proposal
BEGIN
    SELECT raise(ABORT, 'there is no statement with this id')
    WHERE NEW.statement_id IS NOT OLD.statement_id AND NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement WHERE id = NEW.statement_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO proposal_history (id, status, statement_id, kind, text, speaker, speaker_is_inferred, confidence, official, attribution, party, round, negotiation, date, date_is_inferred, setting, topics, words, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.status, OLD.statement_id, OLD.kind, OLD.text, OLD.speaker, OLD.speaker_is_inferred, OLD.confidence, OLD.official, OLD.attribution, OLD.party, OLD.round, OLD.negotiation, OLD.date, OLD.date_is_inferred, OLD.setting, OLD.topics, OLD.words, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE proposal SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER proposal_deleted AFTER DELETE ON proposal
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO proposal_history (id, status, statement_id, kind, text, speaker, speaker_is_inferred, confidence, official, attribution, party, round, negotiation, date, date_is_inferred, setting, topics, words, earliest, latest, digest, revision, superseded)
    SELECT OLD.id, OLD.status, OLD.statement_id, OLD.kind, OLD.text, OLD.speaker, OLD.speaker_is_inferred, OLD.confidence, OLD.official, OLD.attribution, OLD.party, OLD.round, OLD.negotiation, OLD.date, OLD.date_is_inferred, OLD.setting, OLD.topics, OLD.words, OLD.earliest, OLD.latest, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER proposal_history_unchanged BEFORE UPDATE ON proposal_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER proposal_history_kept BEFORE DELETE ON proposal_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;

-- Former rows of passage.
CREATE TABLE passage_history (
    version INTEGER PRIMARY KEY, -- local to this file
    id INTEGER,
    proposal_id INTEGER,
    source_id INTEGER,
    document_id INTEGER,
    first_offset INTEGER,
    end_offset INTEGER,
    speaker_first INTEGER,
    speaker_end INTEGER,
    paragraph_first INTEGER,
    paragraph_end INTEGER,
    place TEXT,
    digest BLOB,
    revision INTEGER,
    superseded INTEGER NOT NULL -- the revision that replaced or removed the row
) STRICT;
CREATE INDEX passage_history_identity ON passage_history (id);
CREATE INDEX passage_history_proposal ON passage_history (proposal_id, source_id, document_id, first_offset);
CREATE INDEX passage_history_source ON passage_history (source_id);
CREATE INDEX passage_history_document ON passage_history (document_id, first_offset);
CREATE INDEX passage_history_superseded ON passage_history (superseded);
CREATE INDEX passage_history_revision ON passage_history (revision);
CREATE INDEX passage_revision ON passage (revision);

CREATE TRIGGER passage_id BEFORE UPDATE OF id ON passage
WHEN NEW.id IS NOT OLD.id
BEGIN
    SELECT raise(ABORT, 'an id is never changed');
END;

CREATE TRIGGER passage_inserted AFTER INSERT ON passage
WHEN NEW.revision IS NOT (SELECT revision FROM current_revision)
BEGIN
    SELECT raise(ABORT, 'there is no proposal with this id')
    WHERE NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposal WHERE id = NEW.proposal_id);
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no document with this id')
    WHERE NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id);
    INSERT INTO revision (command) VALUES (NULL);
    UPDATE passage SET revision = (SELECT max(id) FROM revision), digest = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER passage_updated AFTER UPDATE OF id, proposal_id, source_id, document_id, first_offset, end_offset, speaker_first, speaker_end, paragraph_first, paragraph_end, place ON passage
BEGIN
    SELECT raise(ABORT, 'there is no proposal with this id')
    WHERE NEW.proposal_id IS NOT OLD.proposal_id AND NEW.proposal_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposal WHERE id = NEW.proposal_id);
    SELECT raise(ABORT, 'there is no source with this id')
    WHERE NEW.source_id IS NOT OLD.source_id AND NEW.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = NEW.source_id);
    SELECT raise(ABORT, 'there is no document with this id')
    WHERE NEW.document_id IS NOT OLD.document_id AND NEW.document_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM document WHERE id = NEW.document_id);
    INSERT INTO revision (command) SELECT NULL WHERE NEW.revision IS NOT (SELECT revision FROM current_revision);
    INSERT INTO passage_history (id, proposal_id, source_id, document_id, first_offset, end_offset, speaker_first, speaker_end, paragraph_first, paragraph_end, place, digest, revision, superseded)
    SELECT OLD.id, OLD.proposal_id, OLD.source_id, OLD.document_id, OLD.first_offset, OLD.end_offset, OLD.speaker_first, OLD.speaker_end, OLD.paragraph_first, OLD.paragraph_end, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
    UPDATE passage SET revision = (SELECT max(id) FROM revision), digest = NULL
    WHERE id = NEW.id AND NEW.revision IS NOT (SELECT revision FROM current_revision);
END;

CREATE TRIGGER passage_deleted AFTER DELETE ON passage
BEGIN
    INSERT INTO revision (command) SELECT NULL WHERE (SELECT revision FROM current_revision) IS NULL;
    INSERT INTO passage_history (id, proposal_id, source_id, document_id, first_offset, end_offset, speaker_first, speaker_end, paragraph_first, paragraph_end, place, digest, revision, superseded)
    SELECT OLD.id, OLD.proposal_id, OLD.source_id, OLD.document_id, OLD.first_offset, OLD.end_offset, OLD.speaker_first, OLD.speaker_end, OLD.paragraph_first, OLD.paragraph_end, OLD.place, OLD.digest, OLD.revision, (SELECT max(id) FROM revision)
    WHERE OLD.revision < (SELECT max(id) FROM revision);
END;

CREATE TRIGGER passage_history_unchanged BEFORE UPDATE ON passage_history
BEGIN
    SELECT raise(ABORT, 'history is never changed');
END;

CREATE TRIGGER passage_history_kept BEFORE DELETE ON passage_history
BEGIN
    SELECT raise(ABORT, 'history is never removed');
END;
