package org.chatrpc.store.sql.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chatrpc.oidc.UsedTokens;
import org.chatrpc.store.connect.Database;

/** The ID tokens that were used, in a table; the primary key decides between two calls, also of different nodes. */
public final class SqlUsedTokens implements UsedTokens {
    /** How far behind the clock of another node may be, which would still accept the token. */
    private static final Duration MARGIN = Duration.ofDays(1);

    static final String FORGET = "DELETE FROM used_token WHERE expires_at < :now";

    private final Database database;
    private final Clock trusted;

    /** @param trusted a trusted clock, by which records of tokens are deleted, because these tokens could then be reused */
    public SqlUsedTokens(Database database, Clock trusted) {
        this.database = database;
        this.trusted = trusted;
    }

    @Override
    public boolean use(String hash, String attempt, Instant expiresAt, Instant now) {
        return database.write(handle -> {
            handle.createUpdate(FORGET)
                    .bind("now", Math.min(now.toEpochMilli(), trusted.millis()) - MARGIN.toMillis())
                    .execute();
            handle.createUpdate("""
                            INSERT INTO used_token (hash, attempt, expires_at) VALUES (:hash, :attempt, :expiresAt)
                            ON CONFLICT (hash) DO NOTHING""")
                    .bind("hash", hash)
                    .bind("attempt", attempt)
                    .bind("expiresAt", expiresAt.toEpochMilli())
                    .execute();
            return handle.createQuery("SELECT attempt FROM used_token WHERE hash = :hash")
                    .bind("hash", hash)
                    .mapTo(String.class)
                    .one()
                    .equals(attempt);
        });
    }
}
