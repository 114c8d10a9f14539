/**
 * What all features speak of: records of accounts, rooms, memberships and messages, and the tables they stand in.
 * Immutable, and imports the JDK only.
 */
@NullMarked
package org.chatrpc.model;

import org.jspecify.annotations.NullMarked;
