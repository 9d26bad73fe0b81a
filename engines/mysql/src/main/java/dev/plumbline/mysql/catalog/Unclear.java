package dev.plumbline.mysql.catalog;

/**
 * A row of which a text can't be told whole.
 *
 * @param what the property that the text is of
 */
record Unclear(CatalogQuery query, Row row, String what) {}
