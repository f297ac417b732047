-- SPDX-License-Identifier: AGPL-3.0-or-later
-- The day that a case would have by newer rules is reckoned when it is read: a second change of a law then writes only
-- the cases that got an offer by it, or lost one.

alter table offer drop column last_day;
