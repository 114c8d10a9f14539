package org.chatrpc.account.identity;

import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.table.Tables;
import org.chatrpc.text.NameText;

/** What a provider decides about an account. */
public final class IdentityRules {
    /** Who acts where a provider decides; a reserved name, which no account has. */
    public static final String ACTOR = "system";

    private IdentityRules() {}

    /** Whether the person is being erased, and so gets nothing back. The command must have declared the erasure. */
    public static boolean isErased(State state, String username) {
        return state.get(Tables.ERASURES, Erasure.digest(username)).isPresent();
    }

    /** The display name of that person; the username if the provider has none that an account can have. */
    public static String displayName(ExternalIdentity person, String username, int maxLength) {
        return NameText.check(person.displayName(), maxLength).accepted().orElse(username);
    }

    /** The account with the name and the role from the provider, except that the last active administrator stays one. */
    public static AccountInfo described(State state, AccountInfo account, ExternalIdentity person, int maxDisplayName) {
        boolean stays = account.isActiveAdministrator() && !state.hasOtherAdministrator(account.username());
        return account.withDisplayName(displayName(person, account.username(), maxDisplayName))
                .withAdministrator(stays || person.administrator().orElse(account.administrator()));
    }
}
