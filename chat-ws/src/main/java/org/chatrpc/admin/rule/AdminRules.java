package org.chatrpc.admin.rule;

import java.util.Optional;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomRules;

/** The rules and refusals shared by the commands of administrators. */
public final class AdminRules {
    private AdminRules() {}

    /** Refuses users who are not administrators, as far as this node knows; commands check it again in their transaction. */
    public static void requireAdministrator(AccountDirectory people, String actor) {
        requireAdministrator(people.find(actor));
    }

    /** Refuses users who are not administrators. The command must have declared the account of the actor. */
    public static void requireAdministrator(State state, String actor) {
        requireAdministrator(state.get(Tables.ACCOUNTS, actor));
    }

    private static void requireAdministrator(Optional<AccountInfo> actor) {
        if (actor.filter(AccountInfo::isActiveAdministrator).isEmpty()) {
            throw ChatException.of(Problem.NOT_PERMITTED, "Only administrators can do this.");
        }
    }

    /** Refuses users who are not auditors, as far as this node knows. */
    public static void requireAuditor(AccountDirectory people, String actor) {
        if (people.find(actor).filter(AccountInfo::isActiveAuditor).isEmpty()) {
            throw ChatException.of(Problem.NOT_PERMITTED, "Only auditors can read the audit log.");
        }
    }

    /** The account that the command is about. */
    public static AccountInfo requireAccount(State state, String username) {
        return state.get(Tables.ACCOUNTS, username).orElseThrow(() -> noSuchUser(username));
    }

    /** Declares what {@link #requireNotErased}, {@link #requirePerson} and {@link #requirePasswordHere} read. */
    public static void needsPerson(ReadSet needs, String username) {
        needs.account(username);
        needs.row(Tables.ERASURES, Erasure.digest(username));
    }

    /** The same, unless its owner is being erased, or it is the pseudonym of an erased user. */
    public static AccountInfo requireNotErased(State state, String username) {
        AccountInfo account = requireAccount(state, username);
        if (Erasure.isPseudonym(username)) {
            throw ChatException.in("username", Problem.NOT_PERMITTED, username + " has been erased.");
        }
        // A decision about it would be lost, and it might be the last administrator.
        if (state.get(Tables.ERASURES, Erasure.digest(username)).isPresent()) {
            throw ChatException.in("username", Problem.NOT_PERMITTED, username + " is being erased.");
        }
        return account;
    }

    /** The same, if it is not a service account. */
    public static AccountInfo requirePerson(State state, String username) {
        AccountInfo account = requireNotErased(state, username);
        if (account.service()) {
            throw ChatException.in("username", Problem.NOT_PERMITTED, username + " is a service, not a person.");
        }
        return account;
    }

    /** The same, if its password is stored here. */
    public static AccountInfo requirePasswordHere(State state, String username) {
        AccountInfo account = requirePerson(state, username);
        if (account.external()) {
            throw ChatException.in(
                    "username",
                    Problem.EXTERNAL_ACCOUNT,
                    "The password of " + username + " is not kept here. Change it where your organisation keeps it.");
        }
        return account;
    }

    /** The room that the command is about. Direct rooms are private to their two members. */
    public static RoomRecord requireRoom(State state, String room) {
        return state.room(room)
                .filter(found -> found.info().visibility() != Visibility.DIRECT)
                .orElseThrow(() -> RoomRules.noSuchRoom(room));
    }

    /** The same, direct rooms included: for what is done about a room without showing anything of it. */
    public static RoomRecord requireRoomOrDirect(State state, String room) {
        return state.room(room).orElseThrow(() -> RoomRules.noSuchRoom(room));
    }

    /** Refuses to revoke the rights of the last administrator. */
    public static void requireOtherAdministrator(State state, AccountInfo account) {
        if (account.isActiveAdministrator() && !state.hasOtherAdministrator(account.username())) {
            throw ChatException.in(
                    "username",
                    Problem.LAST_ADMINISTRATOR,
                    account.username() + " is the last administrator. Make somebody else an administrator first.");
        }
    }

    public static ChatException noSuchUser(String username) {
        return ChatException.in("username", Problem.NO_SUCH_USER, "There is no user " + username + ".");
    }
}
