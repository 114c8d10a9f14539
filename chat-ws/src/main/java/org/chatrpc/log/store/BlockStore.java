package org.chatrpc.log.store;

import org.chatrpc.model.Block;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;

/** Who blocks whom, which is kept only on disk. Thread-safe. */
public interface BlockStore {

    /** Whom this user blocks, in order of username, after this one (from the first one if empty). */
    Slice<Block> blocks(String username, String afterUsername, ReadLimit limit);
}
