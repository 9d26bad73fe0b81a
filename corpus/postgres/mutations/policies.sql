-- mutation: a policy is there
-- covers: pg_policy.oid, pg_policy.polrelid
-- | ~ table shop.notes
-- |     + policy any_note  all, permissive, using true
CREATE POLICY any_note ON shop.notes USING (true);

-- mutation: a policy has another name
-- covers: pg_policy.polname
-- | ~ table shop.customers
-- |     - policy own  select, permissive, roles (mutation_ada), using (name = CURRENT_USER)
-- |     + policy theirs  select, permissive, roles (mutation_ada), using (name = CURRENT_USER)
ALTER POLICY own ON shop.customers RENAME TO theirs;

-- mutation: a policy is for another command
-- covers: pg_policy.polcmd
-- | ~ table shop.customers
-- |     ~ policy own
-- |         command  select → delete
DROP POLICY own ON shop.customers;
CREATE POLICY own ON shop.customers FOR DELETE TO mutation_ada USING (name = CURRENT_USER);

-- mutation: a policy restricts
-- covers: pg_policy.polpermissive
-- | ~ table shop.customers
-- |     ~ policy own
-- |         permissive  yes → no
DROP POLICY own ON shop.customers;
CREATE POLICY own ON shop.customers AS RESTRICTIVE FOR SELECT TO mutation_ada USING (name = CURRENT_USER);

-- mutation: a policy is for other roles
-- covers: pg_policy.polroles
-- | ~ table shop.customers
-- |     ~ policy own
-- |         roles  (mutation_ada) → (mutation_ada, mutation_bob)
ALTER POLICY own ON shop.customers TO mutation_ada, mutation_bob;

-- mutation: a policy is for everybody
-- covers: pg_policy.polroles
-- | ~ table shop.customers
-- |     ~ policy own
-- |         roles  (mutation_ada) → ()
ALTER POLICY own ON shop.customers TO PUBLIC;

-- mutation: a policy is of other rows
-- covers: pg_policy.polqual
-- | ~ table shop.customers
-- |     ~ policy own
-- |         using  (name = CURRENT_USER) → ((email)::text = (CURRENT_USER)::text)
ALTER POLICY own ON shop.customers USING (email = CURRENT_USER::text);

-- mutation: a policy checks something else
-- covers: pg_policy.polwithcheck
-- | ~ table shop.customers
-- |     ~ policy mine
-- |         check  (size > 0) → (size > 1)
ALTER POLICY mine ON shop.customers WITH CHECK (size > 1);

-- mutation: a policy checks nothing
-- covers: pg_policy.polwithcheck
-- | ~ table shop.customers
-- |     ~ policy mine
-- |         check  (size > 0) → none
DROP POLICY mine ON shop.customers;
CREATE POLICY mine ON shop.customers FOR UPDATE USING (name = CURRENT_USER);

-- mutation: statistics are there
-- covers: pg_statistic_ext.oid, pg_statistic_ext.stxrelid
-- | + extended statistics shop.near  table shop.stranger, definition CREATE STATISTICS shop.near ON a, b FROM
-- |     shop.stranger
CREATE STATISTICS shop.near ON a, b FROM shop.stranger;

-- mutation: statistics have another name
-- covers: pg_statistic_ext.stxname
-- | - extended statistics shop.related  table shop.orders, definition CREATE STATISTICS shop.related (ndistinct,
-- |     dependencies) ON customer, state FROM shop.orders
-- |
-- | + extended statistics shop.together  table shop.orders, definition CREATE STATISTICS shop.together (ndistinct,
-- |     dependencies) ON customer, state FROM shop.orders
ALTER STATISTICS shop.related RENAME TO together;

-- mutation: statistics are in another schema
-- covers: pg_statistic_ext.stxnamespace
-- | + extended statistics attic.related  table shop.orders, definition CREATE STATISTICS attic.related (ndistinct,
-- |     dependencies) ON customer, state FROM shop.orders
-- |
-- | - extended statistics shop.related  table shop.orders, definition CREATE STATISTICS shop.related (ndistinct,
-- |     dependencies) ON customer, state FROM shop.orders
ALTER STATISTICS shop.related SET SCHEMA attic;

-- mutation: statistics are of another kind
-- covers: pg_statistic_ext.stxkind
-- | ~ extended statistics shop.related
-- |     definition:
-- |       - CREATE STATISTICS shop.related (ndistinct, dependencies) ON customer, state FROM shop.orders
-- |       + CREATE STATISTICS shop.related (dependencies) ON customer, state FROM shop.orders
DROP STATISTICS shop.related;
CREATE STATISTICS shop.related (dependencies) ON customer, state FROM shop.orders;

-- mutation: statistics are of other columns
-- covers: pg_statistic_ext.stxkeys
-- | ~ extended statistics shop.related
-- |     definition:
-- |       - CREATE STATISTICS shop.related (ndistinct, dependencies) ON customer, state FROM shop.orders
-- |       + CREATE STATISTICS shop.related (ndistinct, dependencies) ON customer, quantity FROM shop.orders
DROP STATISTICS shop.related;
CREATE STATISTICS shop.related (dependencies, ndistinct) ON customer, quantity FROM shop.orders;

-- mutation: statistics are of an expression
-- majors: 14-
-- covers: pg_statistic_ext.stxexprs
-- | ~ extended statistics shop.related
-- |     definition:
-- |       - CREATE STATISTICS shop.related (ndistinct, dependencies) ON customer, state FROM shop.orders
-- |       + CREATE STATISTICS shop.related (ndistinct, dependencies) ON customer, (quantity + 1) FROM shop.orders
DROP STATISTICS shop.related;
CREATE STATISTICS shop.related (dependencies, ndistinct) ON customer, (quantity + 1) FROM shop.orders;

-- mutation: statistics have a target
-- covers: pg_statistic_ext.stxstattarget
-- | ~ extended statistics shop.related
-- |     target  none → 400
ALTER STATISTICS shop.related SET STATISTICS 400;
