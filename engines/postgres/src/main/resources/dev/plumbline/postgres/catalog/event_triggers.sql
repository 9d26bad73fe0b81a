SELECT
    e.oid,
    e.evtname AS name,
    e.evtevent AS event,
    e.evtowner AS owner,
    e.evtfoid::pg_catalog.regproc::pg_catalog.text AS function,
    e.evtenabled AS enabled,
    e.evttags AS tags
FROM pg_catalog.pg_event_trigger e
