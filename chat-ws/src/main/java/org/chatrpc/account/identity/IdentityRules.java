package org.chatrpc.account.identity;

import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.text.NameText;

/** What a provider decides about an account. */
final class IdentityRules {
    /** Who acts where a provider decides; a reserved name, which no account has. */
    static final String ACTOR = "system";

    private IdentityRules() {}

    /** The display name of that person; the username if the provider has none that an account can have. */
    static String displayName(ExternalIdentity person, String username, int maxLength) {
        return NameText.check(person.displayName(), maxLength).accepted().orElse(username);
    }

    /** The account with the name and the role that the provider says, except that the last active administrator stays one. */
    static AccountInfo described(State state, AccountInfo account, ExternalIdentity person, int maxDisplayName) {
        boolean stays = account.isActiveAdministrator() && !state.hasOtherAdministrator(account.username());
        return account.withDisplayName(displayName(person, account.username(), maxDisplayName))
                .withAdministrator(stays || person.administrator().orElse(account.administrator()));
    }
}
