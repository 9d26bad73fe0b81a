package dev.plumbline.core.model;

/** What a reader returns: what the source is, what its schema is, and what helps to decide about it. */
public record Snapshot(Header header, Catalog catalog, Evidence evidence) {}
