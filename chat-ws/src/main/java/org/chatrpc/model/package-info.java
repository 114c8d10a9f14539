/**
 * The shared model of all features: records of accounts, rooms, memberships and messages, and their tables. Immutable,
 * and imports the JDK only.
 */
@NullMarked
package org.chatrpc.model;

import org.jspecify.annotations.NullMarked;
