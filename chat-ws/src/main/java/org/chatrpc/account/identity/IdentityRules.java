package org.chatrpc.account.identity;

import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.table.Tables;
import org.chatrpc.text.NameText;

/** The changes of an account that a provider decides. */
public final class IdentityRules {
    /** The actor of changes that a provider decides; a reserved name, which no account has. */
    public static final String ACTOR = "system";

    private IdentityRules() {}

    /** Whether the user is being erased, and so must not be restored. The command must have declared the erasure. */
    public static boolean isErased(State state, String username) {
        return state.get(Tables.ERASURES, Erasure.digest(username)).isPresent();
    }

    /** The display name of the person; the username if the provider has no valid display name. */
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
