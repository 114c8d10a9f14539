/** PostgreSQL specifics: notifications between nodes, its bulk statements, its settings of durability. */
@NullMarked
package org.chatrpc.store.postgres;

import org.jspecify.annotations.NullMarked;
