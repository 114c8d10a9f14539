package org.chatrpc.ops;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.ops.setting.Configuration;

/**
 * Prevents a stranger from becoming the administrator of a new server: unless configured otherwise, creating the first
 * account requires a secret that only the log of this server contains. After its creation, used only by the journal's
 * thread.
 */
final class FirstAccount implements Projection {
    private static final Logger LOGGER = System.getLogger(FirstAccount.class.getName());
    private static final int BYTES = 18;

    private final Configuration configuration;
    private final Optional<String> made;
    private boolean told;

    private FirstAccount(Configuration configuration, Optional<String> made) {
        this.configuration = configuration;
        this.made = made;
    }

    /** Generates the secret if this configuration needs one. */
    static FirstAccount guarded(Configuration configuration) {
        if (!configuration.needsSetupToken()) {
            return new FirstAccount(configuration, Optional.empty());
        }
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new FirstAccount(configuration.withSetupToken(token), Optional.of(token));
    }

    /** The configuration with the secret. */
    Configuration configuration() {
        return configuration;
    }

    /** Logs the secret once, and only while it is needed. */
    @Override
    public void load(Snapshot snapshot) {
        if (made.isPresent() && !told && snapshot.accounts().isEmpty()) {
            told = true;
            LOGGER.log(
                    Level.WARNING,
                    "There is no account yet. The first one administers this chat, and takes the setup token {0}",
                    made.get());
        }
    }

    @Override
    public void apply(List<LogEntry> entries) {
        // The accounts are needed at the start only.
    }
}
