/** Facts about rooms and their members. */
@NullMarked
package org.chatrpc.model.fact.room;

import org.jspecify.annotations.NullMarked;
