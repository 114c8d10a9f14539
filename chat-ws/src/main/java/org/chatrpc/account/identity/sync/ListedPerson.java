package org.chatrpc.account.identity.sync;

import org.chatrpc.account.identity.ExternalIdentity;

/**
 * A person whom a provider lists.
 *
 * @param enabled whether that person may use the chat; not affected by a lock after wrong passwords
 */
public record ListedPerson(ExternalIdentity identity, boolean enabled) {}
