package org.chatrpc.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.chatrpc.log.StoreUnavailableException;

/** The data sources of the container around the application. */
final class ContainerSource {
    private ContainerSource() {}

    /**
     * @throws StoreUnavailableException if there is none of this name, as an administrator may make it later
     * @throws StoreException if the name leads to something else
     */
    static DataSource named(String name) {
        Object found;
        try {
            found = new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new StoreUnavailableException("The container has no data source " + name + ".", e);
        }
        if (found instanceof DataSource source) {
            return source;
        }
        throw new StoreException("What the container calls " + name + " is no data source.", null);
    }

    /** @throws StoreException if the data source leads to another kind of database */
    static void requirePostgres(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw new StoreException(
                        "The container's data source leads to " + product + "; it must lead to PostgreSQL.", null);
            }
        }
    }
}
