-- Full-text search over what was said, now and formerly.

CREATE VIRTUAL TABLE statement_search USING fts5 (
    text, translation,
    content = 'statement', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER statement_search_inserted AFTER INSERT ON statement
WHEN (SELECT defers_search FROM current_revision) = 0
BEGIN
    INSERT INTO statement_search (rowid, text, translation) VALUES (NEW.id, NEW.text, NEW.translation);
END;

CREATE TRIGGER statement_search_updated AFTER UPDATE OF id, text, translation ON statement
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation)
    VALUES ('delete', OLD.id, OLD.text, OLD.translation);
    INSERT INTO statement_search (rowid, text, translation) VALUES (NEW.id, NEW.text, NEW.translation);
END;

CREATE TRIGGER statement_search_deleted AFTER DELETE ON statement
BEGIN
    INSERT INTO statement_search (statement_search, rowid, text, translation)
    VALUES ('delete', OLD.id, OLD.text, OLD.translation);
END;

CREATE VIRTUAL TABLE statement_history_search USING fts5 (
    text, translation,
    content = 'statement_history', content_rowid = 'version', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER statement_history_search_inserted AFTER INSERT ON statement_history
BEGIN
    INSERT INTO statement_history_search (rowid, text, translation) VALUES (NEW.version, NEW.text, NEW.translation);
END;
