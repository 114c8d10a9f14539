package org.chatrpc;

import org.chatrpc.account.Accounts;
import org.chatrpc.account.identity.ExternalSignIn;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.oidc.ProviderSignIn;
import org.chatrpc.room.RoomNames;

/** The accounts and sessions of a {@link Chat}. */
record AccountParts(Sessions sessions, ExternalSignIn externals, Accounts accounts, ProviderSignIn provider) {
    static AccountParts of(Chat chat, ChatOptions options, RateLimits limits) {
        Sessions sessions = new Sessions(
                chat.sessionDirectory,
                chat.accountDirectory,
                chat.journal,
                options::accounts,
                limits,
                options.clock(),
                chat.trusted);
        ExternalSignIn externals = new ExternalSignIn(
                chat.stores.identities(),
                sessions,
                chat.journal,
                limits,
                options.accounts().maxDisplayName(),
                RoomNames.GENERAL);
        Accounts accounts = new Accounts(
                chat.accountDirectory,
                chat.stores.accounts(),
                sessions,
                chat.journal,
                options::accounts,
                limits,
                options.nanoTime(),
                RoomNames.GENERAL,
                options.authorities(),
                externals);
        ProviderSignIn provider =
                new ProviderSignIn(options.provider(), chat.stores.usedTokens(), externals, options.clock());
        return new AccountParts(sessions, externals, accounts, provider);
    }
}
