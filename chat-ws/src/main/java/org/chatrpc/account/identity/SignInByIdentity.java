package org.chatrpc.account.identity;

import java.util.Optional;
import org.chatrpc.account.directory.FreeName;
import org.chatrpc.account.directory.RoomForAll;
import org.chatrpc.account.session.SessionOpening;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.IdentityLinked;
import org.chatrpc.model.fact.account.IdentitySuspended;
import org.chatrpc.model.table.Tables;

/**
 * Opens a session for somebody whom a provider vouches for, and first creates the account if that person has none. The account gets
 * the display name and the role that the provider says, and becomes active if the provider alone had it deactivated. It becomes a
 * member of the rooms of groups that are known of that person.
 *
 * <p>The result is empty if the session was opened. Otherwise it is the username of that person's account, which was not the one of
 * the session to open, and nothing has changed.
 *
 * @param opening for the account of that person, or under the name for a new one
 * @param maxDisplayName in characters
 * @param roomForAll the room that every account joins
 */
public record SignInByIdentity(ExternalIdentity person, SessionOpening opening, int maxDisplayName, String roomForAll)
        implements Command<Optional<String>> {
    @Override
    public void needs(Needs needs) {
        needs.row(Tables.IDENTITIES, person.key());
        needs.otherAdministrators();
        opening.needs(needs);
        FreeName.needs(needs, username());
        RoomForAll.needs(needs, roomForAll, username());
        person.rooms().forEach(room -> GroupRooms.admissionNeeds(needs, room, username()));
    }

    @Override
    public Optional<String> decide(State state) {
        Optional<LinkedIdentity> linked = state.get(Tables.IDENTITIES, person.key());
        Optional<String> other = linked.map(LinkedIdentity::username).filter(name -> !name.equals(username()));
        if (other.isEmpty()) {
            linked.ifPresentOrElse(identity -> update(state, identity), () -> create(state));
            person.rooms().forEach(room -> GroupRooms.admit(state, person.provider(), room, username()));
            opening.open(state);
        }
        return other;
    }

    private void create(State state) {
        FreeName.require(state, username());
        AccountInfo account = new AccountInfo(
                        username(),
                        IdentityRules.displayName(person, username(), maxDisplayName),
                        person.administrator().orElse(false),
                        state.now())
                .asExternal();
        state.record(new AccountCreated(account));
        state.record(new IdentityLinked(
                new LinkedIdentity(person.provider(), person.subject(), username(), state.now(), false)));
        RoomForAll.join(state, username(), roomForAll, username());
    }

    private void update(State state, LinkedIdentity identity) {
        if (IdentityRules.isErased(state, username())) {
            // Of an inactive account, which opens no session.
            return;
        }
        AccountInfo before = state.get(Tables.ACCOUNTS, username()).orElseThrow();
        AccountInfo after = IdentityRules.described(state, before, person, maxDisplayName);
        if (identity.suspended()) {
            after = after.withDeactivated(false);
            state.record(new IdentitySuspended(IdentityRules.ACTOR, identity, false));
        }
        if (!after.equals(before)) {
            state.record(new AccountUpdated(after, IdentityRules.ACTOR));
        }
    }

    private String username() {
        return opening.session().username();
    }

    /** Without the hash of the token. */
    @Override
    public String toString() {
        return "SignInByIdentity[" + username() + "]";
    }
}
