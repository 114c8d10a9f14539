package org.chatrpc.account.directory;

import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** The rule that a username is never reused, not even that of an erased user. */
public final class UsernameAvailability {
    private UsernameAvailability() {}

    public static void needs(ReadSet needs, String username) {
        needs.account(username);
        needs.row(Tables.ERASURES, Erasure.digest(username));
    }

    /** Refuses a name that is or was in use, and names reserved as pseudonyms of erased users. */
    public static void require(State state, String username) {
        if (state.get(Tables.ACCOUNTS, username).isPresent()
                || state.get(Tables.ERASURES, Erasure.digest(username)).isPresent()
                || Erasure.isPseudonym(username)) {
            throw ChatException.in("username", Problem.USERNAME_TAKEN, "The username " + username + " is taken.");
        }
    }
}
