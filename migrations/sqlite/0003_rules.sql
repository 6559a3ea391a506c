-- Rules about several records that no constraint of one can say.

-- People who share a name are told apart by their keys.
CREATE TRIGGER official_shared_name_insert BEFORE INSERT ON official
WHEN EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND key IS NULL AND id IS NOT NEW.id)
    OR (NEW.key IS NULL AND EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND id IS NOT NEW.id))
BEGIN
    SELECT raise(ABORT, 'officials who share a name need a key each');
END;
CREATE TRIGGER official_shared_name_update BEFORE UPDATE OF key, name ON official
WHEN EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND key IS NULL AND id IS NOT OLD.id)
    OR (NEW.key IS NULL AND EXISTS (SELECT 1 FROM official WHERE name = NEW.name AND id IS NOT OLD.id))
BEGIN
    SELECT raise(ABORT, 'officials who share a name need a key each');
END;

-- A name or a code means one party: the code of one is not the name of another.
CREATE TRIGGER party_code_insert BEFORE INSERT ON party
WHEN EXISTS (SELECT 1 FROM party WHERE id IS NOT NEW.id AND (code = NEW.name OR name = NEW.code))
BEGIN
    SELECT raise(ABORT, 'the code of one party cannot be the name of another');
END;
CREATE TRIGGER party_code_update BEFORE UPDATE OF name, code ON party
WHEN EXISTS (SELECT 1 FROM party WHERE id IS NOT OLD.id AND (code = NEW.name OR name = NEW.code))
BEGIN
    SELECT raise(ABORT, 'the code of one party cannot be the name of another');
END;
