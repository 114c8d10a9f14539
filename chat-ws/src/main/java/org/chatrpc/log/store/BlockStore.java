package org.chatrpc.log.store;

import org.chatrpc.model.Block;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;

/** The blocks of users, which are stored only on disk. Thread-safe. */
public interface BlockStore {

    /** The blocks of this user, in order of username, after this one (from the first one if empty). */
    Slice<Block> blocks(String username, String afterUsername, ReadLimit limit);
}
