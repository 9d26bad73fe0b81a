-- mutation: a NOT NULL has a name
-- majors: 18-
-- covers: pg_constraint.conname
-- | ~ table shop.customers
-- |     ~ column name
-- |         not null  none → name must_be_named, local, validated
ALTER TABLE shop.customers RENAME CONSTRAINT customers_name_not_null TO must_be_named;

-- mutation: a NOT NULL has a comment
-- majors: 18-
-- covers: pg_description.description, pg_description.classoid
-- | ~ table shop.customers
-- |     ~ column name
-- |         not null comment  none → Nobody is nameless
COMMENT ON CONSTRAINT customers_name_not_null ON shop.customers IS 'Nobody is nameless';

-- mutation: a NOT NULL isn't inherited
-- majors: 18-
-- covers: pg_constraint.connoinherit
-- | ~ table shop.customers
-- |     ~ column name
-- |         not null  none → local, no inherit, validated
ALTER TABLE shop.customers ALTER CONSTRAINT customers_name_not_null NO INHERIT;

-- mutation: a NOT NULL isn't validated
-- majors: 18-
-- covers: pg_constraint.convalidated
-- | ~ table shop.notes
-- |     ~ column body
-- |         not null  none → local
ALTER TABLE shop.notes ALTER COLUMN body SET NOT NULL;
-- then:
ALTER TABLE shop.notes ALTER COLUMN body DROP NOT NULL;
ALTER TABLE shop.notes ADD CONSTRAINT notes_body_not_null NOT NULL body NOT VALID;

-- mutation: a NOT NULL is inherited
-- majors: 18-
-- covers: pg_constraint.coninhcount, pg_attribute.attnotnull
-- | ~ table shop.child
-- |     ~ column b
-- |         nullable  yes → no
-- |         not null  none → validated
-- |
-- | ~ table shop.parent
-- |     ~ column b
-- |         nullable  yes → no
ALTER TABLE shop.parent ALTER COLUMN b SET NOT NULL;

-- mutation: an inherited NOT NULL is the heir's own as well
-- not taken back: PostgreSQL can't make a NOT NULL only inherited again
-- majors: 18-
-- covers: pg_constraint.conislocal
-- | ~ table shop.child
-- |     ~ column b
-- |         not null name   none → parent_b_not_null
-- |         not null local  no → yes
ALTER TABLE shop.parent ALTER COLUMN b SET NOT NULL;
-- then:
ALTER TABLE shop.child ALTER COLUMN b SET NOT NULL;
