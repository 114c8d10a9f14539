package org.chatrpc.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatrpc.audit.ChainCheck;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.log.store.AuditStore;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;

/** What tests of the audit log do. */
interface AuditSteps extends EditingSteps {
    Duration YEAR = Duration.ofDays(365);

    default AuditStore audit() {
        return database().stores().audit();
    }

    default List<AuditEntry> entries() {
        return audit().after(0, 1_000);
    }

    default AuditEntry newest() {
        List<AuditEntry> all = entries();
        return all.get(all.size() - 1);
    }

    default List<String> findings(Map<Long, String> anchors) {
        ChainCheck check = new ChainCheck(anchors);
        AuditChainBounds ends = audit().read(check::next);
        return check.finish(ends).lines();
    }

    default List<String> findings() {
        return findings(Map.of());
    }

    record Refused(String code) implements Command<Void> {
        @Override
        public void needs(ReadSet needs) {
            // Nothing is read.
        }

        @Override
        public Void decide(State state) {
            state.audit(
                    new AuditRecord(AuditKinds.REFUSED, "Login", code, "", "192.0.2.9", AuditedAction.about("bob"), 1));
            return null;
        }
    }

    /** A chat with a chain of ten entries. */
    default Chat audited() {
        Chat chat = three();
        chat.committed(Chat.accountCreated("zoe", true));
        while (newest().number() < 10) {
            chat.append(new Refused("WRONG_CREDENTIALS"));
        }
        return chat;
    }
}
