-- mutation: a table has a security label
-- covers: pg_seclabel.objoid, pg_seclabel.classoid, pg_seclabel.provider, pg_seclabel.label
-- not seen: not read yet; inspect names it in a notice
INSERT INTO pg_seclabel SELECT 'shop.notes'::regclass, 'pg_class'::regclass, 0, 'guard', 'secret';

-- mutation: a column has a security label
-- covers: pg_seclabel.objsubid
-- not seen: not read yet; inspect names it in a notice
INSERT INTO pg_seclabel SELECT 'shop.notes'::regclass, 'pg_class'::regclass, 2, 'guard', 'secret';
