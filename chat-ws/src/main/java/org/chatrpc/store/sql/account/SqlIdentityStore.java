package org.chatrpc.store.sql.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.account.identity.IdentityStore;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.IdentityTable;

/** Identities in a database table. */
public final class SqlIdentityStore implements IdentityStore {
    static final String BY_KEY = "SELECT * FROM identity WHERE provider = :provider AND subject = :subject";
    static final String OF_PROVIDER =
            "SELECT * FROM identity WHERE provider = :provider AND subject > :after" + " ORDER BY subject LIMIT :max";

    private final Database database;

    public SqlIdentityStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<LinkedIdentity> find(LinkedIdentity.Key key) {
        return database.read(handle -> handle.createQuery(BY_KEY)
                .bind("provider", key.provider())
                .bind("subject", key.subject())
                .map((row, context) -> IdentityTable.identity(row))
                .findOne());
    }

    @Override
    public List<LinkedIdentity> of(String provider, String afterSubject, int limit) {
        return database.read(handle -> handle.createQuery(OF_PROVIDER)
                .bind("provider", provider)
                .bind("after", afterSubject)
                .bind("max", limit)
                .map((row, context) -> IdentityTable.identity(row))
                .list());
    }

    @Override
    public boolean claimSync(String provider, Instant now, Instant next, Duration within) {
        return database.write(handle -> {
            handle.createUpdate("INSERT INTO identity_sync (provider, due_at) VALUES (:provider, 0)"
                            + " ON CONFLICT (provider) DO NOTHING")
                    .bind("provider", provider)
                    .execute();
            return handle.createUpdate("UPDATE identity_sync SET due_at = :next WHERE provider = :provider"
                                    + " AND (due_at <= :now OR due_at > :latest)")
                            .bind("next", next.toEpochMilli())
                            .bind("provider", provider)
                            .bind("now", now.toEpochMilli())
                            .bind("latest", now.plus(within).toEpochMilli())
                            .execute()
                    == 1;
        });
    }
}
