package dev.plumbline.mutation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The columns of the relations that a server keeps its catalogue in. */
interface CatalogColumns {
    Set<CatalogColumn> all();

    /** A sum over the values of each of some columns; empty for one that this server doesn't have. */
    List<String> sums(Connection connection, List<CatalogColumn> columns) throws SQLException;
}
