-- Which sheet of a workbook is brought in, as a person said; null: the one that people's addresses are on.
alter table import_draft add column sheet text;
