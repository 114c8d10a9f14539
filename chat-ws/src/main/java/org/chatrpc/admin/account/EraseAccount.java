package org.chatrpc.admin.account;

import java.util.Optional;
import org.chatrpc.account.directory.OwnershipTransfer;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.fact.account.AccountErased;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Starts an erasure: ends all access, removes the display name and transfers rooms; {@link
 * org.chatrpc.admin.erasure.ErasureWorker} does the rest in batches. Idempotent. Refused while a legal hold keeps
 * messages of the user.
 *
 * @param pseudonym the username under which remains are kept
 */
public record EraseAccount(String actor, String username, String pseudonym, boolean deletesMessages)
        implements Command<Erasure> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        AdminRules.needsPerson(needs, username);
        needs.otherAdministrators();
        needs.sessionsOf(username);
        needs.ownedBy(username);
        needs.heldMessagesOf(username);
    }

    @Override
    public Erasure decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        Optional<Erasure> begun = state.get(Tables.ERASURES, Erasure.digest(username));
        return begun.orElseGet(() -> begin(state));
    }

    private Erasure begin(State state) {
        AccountInfo account = AdminRules.requirePerson(state, username);
        AdminRules.requireOtherAdministrator(state, account);
        state.heldRoomOf(username).ifPresent(room -> {
            throw ChatException.in(
                    "username",
                    Problem.NOT_PERMITTED,
                    "There is a legal hold on " + (room.isEmpty() ? "a direct room" : room) + ", which has messages of "
                            + username + ".");
        });
        Erasure erasure = Erasure.of(username, pseudonym, deletesMessages, state.now());
        state.record(new AccountErased(erasure, actor));
        // Recorded as if its owner had done so, because the audit log must not keep the name that is to be erased.
        state.record(new AccountUpdated(account.withDisplayName(Erasure.DISPLAY_NAME)
                .withAdministrator(false)
                .withAuditor(false)
                .withDeactivated(true)));
        EndSessions.all(state, actor, username);
        OwnershipTransfer.handOver(state, actor, username);
        return erasure;
    }
}
