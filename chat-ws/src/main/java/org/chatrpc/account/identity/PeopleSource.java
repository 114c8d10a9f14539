package org.chatrpc.account.identity;

import java.util.List;

/** A provider that can say of everybody who may use the chat. Implementations are thread-safe. */
public interface PeopleSource {
    /** The name of the provider. */
    String provider();

    /**
     * Everybody whom it knows. Never only a part: if it cannot list all of them, it throws.
     *
     * @throws org.chatrpc.problem.ChatException if they cannot be listed now
     */
    List<ListedPerson> list();
}
