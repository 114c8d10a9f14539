package org.chatrpc.account.identity;

import java.util.Optional;
import org.chatrpc.account.directory.DefaultRoom;
import org.chatrpc.account.directory.UsernameAvailability;
import org.chatrpc.account.session.SessionOpening;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.IdentityLinked;
import org.chatrpc.model.fact.account.IdentitySuspended;
import org.chatrpc.model.table.Tables;

/**
 * Opens a session for a person whom a provider has authenticated, and creates the account if there is none. The account
 * takes the display name and the role from the provider, and is reactivated if only the provider had deactivated it. It
 * joins the rooms of the person's known groups.
 *
 * <p>The result is empty if the session was opened. If this identity is linked to another account than that of the
 * session, the result is the username of that account, and nothing was changed.
 *
 * @param opening for the account of that person, or under the name for a new one
 * @param maxDisplayName in characters
 * @param roomForAll the room that every new account joins
 */
public record SignInByIdentity(ExternalIdentity person, SessionOpening opening, int maxDisplayName, String roomForAll)
        implements Command<Optional<String>> {
    @Override
    public void needs(ReadSet needs) {
        needs.row(Tables.IDENTITIES, person.key());
        needs.otherAdministrators();
        opening.needs(needs);
        UsernameAvailability.needs(needs, username());
        DefaultRoom.needs(needs, roomForAll, username());
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
        UsernameAvailability.require(state, username());
        AccountInfo account = new AccountInfo(
                        username(),
                        IdentityRules.displayName(person, username(), maxDisplayName),
                        person.administrator().orElse(false),
                        state.now())
                .asExternal();
        state.record(new AccountCreated(account));
        state.record(new IdentityLinked(
                new LinkedIdentity(person.provider(), person.subject(), username(), state.now(), false)));
        DefaultRoom.join(state, username(), roomForAll, username());
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
