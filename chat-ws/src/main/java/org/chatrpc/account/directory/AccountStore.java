package org.chatrpc.account.directory;

import java.util.Optional;

/** Account data that is kept only on disk. Thread-safe. */
public interface AccountStore {

    /** The encoded hash of the account's password; empty for an unknown account. */
    Optional<String> passwordHash(String username);
}
