package org.chatrpc.admin.account;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.AccountInfo;

/**
 * An account as administrators see it.
 *
 * @param sessions how many sessions are open
 * @param lastSeenAt when a call last used one of them, as far as this node knows
 * @param oneTimeUntil until when a password that an administrator set can be used to sign in; empty if there is none,
 *     or no limit
 */
public record AccountView(
        AccountInfo account, int sessions, Optional<Instant> lastSeenAt, Optional<Instant> oneTimeUntil) {}
