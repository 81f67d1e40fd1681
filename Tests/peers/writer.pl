# Writes the workbook that standard input tells of (contents.py) with Excel::Writer::XLSX.
use strict;
use warnings;
use Excel::Writer::XLSX;
use Encode qw(decode);

my $book = Excel::Writer::XLSX->new($ARGV[0]) or die "cannot write $ARGV[0]: $!";
my ($sheet, %formats, %texts);
my $bold = $book->add_format(bold => 1);

sub text { decode("UTF-8", pack("H*", $_[0])) }

sub format_of {
    my ($told) = @_;
    return undef if $told eq "";
    $formats{$told} //= $book->add_format(
        num_format => $told =~ /^#(\d+)/ ? $1 : text($told));
    return $formats{$told};
}

while (my $line = <STDIN>) {
    chomp $line;
    my ($kind, @f) = split /\t/, $line, -1;
    if ($kind eq "book") { $book->set_1904(1) if $f[0] }
    elsif ($kind eq "sheet") {
        $sheet = $book->add_worksheet(text($f[0]));
        $sheet->hide() if $f[1];
        %texts = ();
    }
    elsif ($kind eq "merge") {
        $sheet->merge_range($f[0], $f[1], $f[2], $f[3], "", $bold);
        $sheet->write_string($f[0], $f[1], $texts{"$f[0],$f[1]"}, $bold);
    }
    elsif ($kind eq "text") {
        $texts{"$f[0],$f[1]"} = text($f[2]);
        $sheet->write_string($f[0], $f[1], text($f[2]), format_of($f[3]));
    }
    elsif ($kind eq "rich") {
        $sheet->write_rich_string($f[0], $f[1], map { ($bold, text($_)) } split /\|/, $f[2]);
    }
    elsif ($kind eq "boolean") { $sheet->write_boolean($f[0], $f[1], $f[2]) }
    elsif ($kind eq "blank") { $sheet->write_blank($f[0], $f[1], $bold) }
    elsif ($kind eq "formula-bare") { $sheet->write_formula($f[0], $f[1], "=A1", undef, "") }
    elsif ($kind eq "formula") { $sheet->write_formula($f[0], $f[1], "=A1", undef, $f[2]) }
    elsif ($kind =~ /^formula-text|error$/) {
        $sheet->write_formula($f[0], $f[1], "=A1", undef, text($f[2]));
    }
    else { $sheet->write_number($f[0], $f[1], $f[2], format_of($f[3])) }
}
$book->close() or die "cannot close: $!";
