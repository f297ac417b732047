-- SPDX-License-Identifier: AGPL-3.0-or-later
-- What the law wants next of a case; its days are those by which a queue is sorted.
alter table card add column duty varchar(40);

-- cards are made of their cases: all are made anew
delete from stale;
insert into stale (case_no) select case_no from case_file;
