package org.chatrpc.store;

import java.util.List;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Credential;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.model.fact.account.PasswordChanged;
import org.chatrpc.model.fact.account.PasswordReset;
import org.chatrpc.model.fact.account.SessionRenewed;
import org.chatrpc.model.fact.message.ReportResolved;
import org.chatrpc.model.fact.room.LegalHoldSet;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.ReadMarked;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.fact.room.RoomPreferencesSet;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.table.Tables;

/**
 * Records facts directly, without any rule, to set up a state for tests. An account's password hash is "hash of" and
 * the username.
 */
record Recorded(List<Fact> facts) implements Command<Void> {
    Recorded(Fact... facts) {
        this(List.of(facts));
    }

    @Override
    public void needs(ReadSet needs) {
        for (Fact fact : facts) {
            if (fact instanceof MemberLeft left) {
                needs.member(left.room(), left.username());
            } else if (fact instanceof RoleChanged changed) {
                needs.member(changed.room(), changed.username());
            } else if (fact instanceof ReadMarked read) {
                needs.member(read.room(), read.username());
            } else if (fact instanceof RoomPreferencesSet set) {
                needs.member(set.room(), set.username());
            } else if (fact instanceof RoomUpdated updated) {
                needs.room(updated.room().id());
            } else if (fact instanceof LegalHoldSet hold) {
                needs.room(hold.room());
            } else if (fact instanceof PasswordChanged changed) {
                needs.account(changed.username());
            } else if (fact instanceof PasswordReset reset) {
                needs.account(reset.username());
            } else if (fact instanceof ReportResolved resolved) {
                needs.row(Tables.REPORTS, new Report.Key(resolved.messageId(), resolved.reporter()));
            } else if (fact instanceof SessionRenewed renewed) {
                needs.row(Tables.SESSIONS, renewed.sessionId());
            }
        }
    }

    @Override
    public Void decide(State state) {
        for (Fact fact : facts) {
            state.record(fact);
            if (fact instanceof AccountCreated created) {
                String username = created.account().username();
                state.store(new Credential(username, "hash of " + username));
            }
        }
        return null;
    }
}
