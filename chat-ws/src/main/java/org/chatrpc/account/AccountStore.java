package org.chatrpc.account;

import java.util.Optional;

/** What is known of accounts on disk only. Thread-safe. */
public interface AccountStore {

    /** The encoded hash of the account's password; empty for an unknown account. */
    Optional<String> passwordHash(String username);
}
