package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.admin.account.EraseAccount;
import org.chatrpc.admin.account.ReactivateAccount;
import org.chatrpc.admin.account.ResetPassword;
import org.chatrpc.admin.account.RestoreAdministrator;
import org.chatrpc.admin.account.SetAdministrator;
import org.chatrpc.admin.account.SetAuditor;
import org.chatrpc.admin.room.SetRoomOwner;
import org.chatrpc.log.command.Command;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** Nothing is given to somebody whose erasure has begun: it would be gone with the account, without the rule of the last one. */
interface ErasedPeopleContract extends AdministeredContract {
    private static List<Command<?>> gifts() {
        return List.of(
                new RestoreAdministrator("bob", "hash", "general"),
                new ReactivateAccount("zoe", "bob"),
                new ResetPassword("zoe", "bob", "hash"),
                new SetAdministrator("zoe", "bob", true),
                new SetAuditor("zoe", "bob", true),
                new SetRoomOwner("zoe", "general", "bob"));
    }

    @Test
    default void whoeverIsBeingErasedGetsNothing() {
        Chat chat = administered();
        chat.committed(new EraseAccount("zoe", "bob", "deleted-0123456789abcdefghij", false));
        long before = log().snapshot().seq();

        assertThat(gifts())
                .allSatisfy(command ->
                        assertThat(chat.refusal(command)).as(command.toString()).isEqualTo(Problem.NOT_PERMITTED));
        assertThat(log().snapshot().seq()).isEqualTo(before);
        assertThat(log().snapshot().accounts())
                .filteredOn(AccountInfo::isActiveAdministrator)
                .extracting(AccountInfo::username)
                .containsExactly("zoe");
    }

    @Test
    default void othersDo() {
        Chat chat = administered();
        assertThat(gifts()).allSatisfy(command -> chat.committed(command));
        assertThat(log().snapshot().accounts())
                .anyMatch(account -> account.username().equals("bob") && account.auditor());
    }
}
